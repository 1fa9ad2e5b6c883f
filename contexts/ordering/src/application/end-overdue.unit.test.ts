import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok, TechnicalError, type Log } from '@hiorder/kernel';
import { endOverdue } from './end-overdue.ts';

test('one that fails is told and holds up nobody, one that is refused is not counted', async () => {
  const told: object[] = [];
  const ignored = () => undefined;
  const error = (fields: object) => void told.push(fields);
  const log: Log = { error, debug: ignored, info: ignored, warn: ignored, child: () => log };
  const broken = new TechnicalError('row-broken', 'it cannot be read');
  const asked: string[] = [];
  const ended = await endOverdue(
    ['broken', 'being-paid', 'late', 'later'],
    async (id) => {
      asked.push(id);
      if (id === 'broken') throw broken;
      return id === 'being-paid' ? err('payment-in-progress') : ok(id);
    },
    log,
  );
  assert.deepEqual(asked, ['broken', 'being-paid', 'late', 'later']);
  assert.equal(ended, 2);
  assert.deepEqual(told, [{ err: broken, id: 'broken' }]);
});
