import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BreakerReport, ContextReport, SystemStatus } from '@hiorder/contracts';
import { sumsOf } from './sums.ts';

const breaker = (state: BreakerReport['state']): BreakerReport => ({
  ...{ name: 'a>b', state, since: '2026-01-01T00:00:00Z', calls: 0, failures: 0, rejected: 0 },
});
const context = (
  o: Partial<ContextReport> & { breakers?: BreakerReport[]; shed?: number },
): ContextReport => ({
  ...{ name: 'a', state: o.state ?? 'up', deadLetters: o.deadLetters ?? null, consumerLag: null },
  outboxLag: o.outboxLag ?? null,
  replicas: [
    {
      ...{ address: null, state: 'ready', detail: '', startedAt: null, failedJobs: [] },
      breakers: o.breakers ?? [],
      overload: { limit: 1, inFlight: 0, queued: 0, shed: o.shed ?? 0, lastShedAt: null },
    },
  ],
});
const status = (...contexts: ContextReport[]): SystemStatus => ({ at: '2026-01-01T00:00:00Z', contexts });

test('what nobody can tell is not counted as nothing', () => {
  const { outbox, behind } = sumsOf(status(context({ outboxLag: 2 }), context({})));
  assert.deepEqual([outbox, behind], [2, null]);
});

test('a breaker that tries again is not closed; what is impaired is not up', () => {
  const sums = sumsOf(
    status(
      context({ breakers: [breaker('open'), breaker('half-open'), breaker('closed')], shed: 3 }),
      context({ state: 'impaired', deadLetters: 1, shed: 4 }),
    ),
  );
  const { up, contexts, parked, open, shed } = sums;
  assert.deepEqual({ up, contexts, parked, open, shed }, { up: 1, contexts: 2, parked: 1, open: 2, shed: 7 });
});
