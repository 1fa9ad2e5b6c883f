import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TechnicalError } from '@hiorder/kernel';
import { testAdminUrl } from '@hiorder/testing';
import { withClient } from './admin.ts';

test('of a connection that was lost between two queries it is told why', async () => {
  const url = await testAdminUrl();
  const work = withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const lost = new Promise((resolve) => client.once('end', resolve));
    await withClient(url, (other) => other.query('select pg_terminate_backend($1)', [rows[0]!.pid]));
    await lost;
    await client.query('select 1');
  });
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof TechnicalError);
    assert.equal(error.code, 'database-unavailable');
    assert.match(String(error.cause), /terminating connection due to administrator command/);
    return true;
  });
});
