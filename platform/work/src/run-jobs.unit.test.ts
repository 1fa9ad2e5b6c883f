import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, silentLog } from '@hiorder/testing';
import { runJobs } from './run-jobs.ts';

test('a job runs again and again, also after it has failed, and its last run can be read', async () => {
  let runs = 0;
  const job = {
    name: 'sweep',
    everyMs: 1,
    async run() {
      runs += 1;
      if (runs === 2) throw new Error('no broom');
    },
  };
  const seen: (string | null)[] = [];
  const jobs = runJobs([job], silentLog);
  await eventually(
    () => {
      seen.push(jobs.states()[0]?.lastRun?.error ?? null);
      assert.ok(runs >= 4);
    },
    { everyMs: 0 },
  );
  await jobs.stop();
  assert.equal(jobs.states()[0]?.lastRun?.error, null);
  assert.ok(jobs.states()[0]?.lastRun?.at instanceof Date);
});

test('a failed run says why', async () => {
  const jobs = runJobs(
    [{ name: 'sweep', everyMs: 60_000, run: () => Promise.reject(new Error('no broom')) }],
    silentLog,
  );
  await eventually(() => assert.equal(jobs.states()[0]?.lastRun?.error, 'no broom'));
  await jobs.stop();
});

test('a job that has not ended its first run has none, and stopping waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const jobs = runJobs([{ name: 'slow', everyMs: 1, run: () => promise }], silentLog);
  assert.deepEqual(jobs.states(), [{ name: 'slow', everyMs: 1, lastRun: null }]);
  let stopped = false;
  const stopping = jobs.stop().then(() => (stopped = true));
  await new Promise((done) => setImmediate(done));
  assert.equal(stopped, false);
  resolve();
  await stopping;
});
