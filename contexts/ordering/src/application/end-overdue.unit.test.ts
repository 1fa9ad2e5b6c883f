import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok, TechnicalError, type Log } from '@hiorder/kernel';
import { endOverdue } from './end-overdue.ts';
import type { FindOverdue } from './ports/overdue.ts';

function quietLog() {
  const told: object[] = [];
  const ignored = () => undefined;
  const error = (fields: object) => void told.push(fields);
  const log: Log = { error, debug: ignored, info: ignored, warn: ignored, child: () => log };
  return { log, told };
}

const at = new Date(1_000_000);
/** All that is overdue, and stays until it is ended. */
const finding =
  (ids: readonly string[]): FindOverdue =>
  async ({ limit, after }) => {
    const behind = after === undefined ? 0 : ids.indexOf(after.id) + 1;
    return ids.slice(behind, behind + limit).map((id) => ({ id, expiresAt: at }));
  };

test('one that fails is told and holds up nobody, one that is refused is not counted', async () => {
  const { log, told } = quietLog();
  const broken = new TechnicalError('row-broken', 'it cannot be read');
  const asked: string[] = [];
  const ids = ['broken', 'being-paid', 'late', 'later'];
  const ended = await endOverdue({
    ...{ at, find: finding(ids), log },
    async end(id) {
      asked.push(id);
      if (id === 'broken') throw broken;
      return id === 'being-paid' ? err('payment-in-progress') : ok(id);
    },
  });
  assert.deepEqual(asked, ids);
  assert.equal(ended, 2);
  assert.deepEqual(told, [{ err: broken, id: 'broken' }]);
});

test('hundreds that cannot be ended hold up nobody behind them', async () => {
  const { log } = quietLog();
  const stuck = Array.from({ length: 250 }, (_, i) => `being-paid-${i}`);
  const ended: string[] = [];
  const count = await endOverdue({
    ...{ at, find: finding([...stuck, 'late', 'later']), log },
    async end(id) {
      if (id.startsWith('being-paid')) return err('payment-in-progress');
      ended.push(id);
      return ok(id);
    },
  });
  assert.deepEqual([count, ended], [2, ['late', 'later']]);
});
