import { processMetrics } from '@hiorder/telemetry';

export type BreakerState = 'closed' | 'half-open' | 'open';

export interface BreakerStatus {
  /** Who calls whom: `ordering>payment`. */
  readonly name: string;
  readonly state: BreakerState;
  /** Of the last change of state. */
  readonly since: Date;
  readonly counts: {
    /** Within the last ten seconds. */
    readonly calls: number;
    readonly failures: number;
    /** Since it was closed for the last time. */
    readonly rejected: number;
  };
}

interface Kept {
  readonly name: string;
  state(): BreakerState;
  counts(): BreakerStatus['counts'];
  since: Date;
}

const kept = new Set<Kept>();
const LEVEL: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** Every circuit breaker of this process, for a page that shows them. */
export const breakers = (): readonly BreakerStatus[] =>
  [...kept]
    .map(({ name, state, counts, since }) => ({ name, state: state(), since, counts: counts() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Shows a breaker in the list and in the metrics, until it is forgotten. */
export function keepBreaker(o: Omit<Kept, 'since'>) {
  const one: Kept = { ...o, since: new Date() };
  const { calls, changes } = breakerMetrics();
  kept.add(one);
  return {
    ended: (outcome: 'success' | 'failure' | 'reject') => calls.inc({ name: o.name, outcome }),
    changed() {
      one.since = new Date();
      changes.inc({ name: o.name, state: one.state() });
    },
    forget: () => void kept.delete(one),
  };
}

function breakerMetrics() {
  const metrics = processMetrics();
  metrics.gauge({
    name: 'hiorder_breaker_state',
    help: '0: closed, calls go through; 1: half-open, one call tries; 2: open, nobody is asked',
    labels: ['name'],
    collect(gauge) {
      gauge.reset();
      for (const { name, state } of breakers()) gauge.set({ name }, LEVEL[state]);
    },
  });
  return {
    calls: metrics.counter('hiorder_breaker_calls_total', 'Calls that a circuit breaker has seen', [
      'name',
      'outcome',
    ]),
    changes: metrics.counter('hiorder_breaker_changes_total', 'Changes of a circuit breaker, by new state', [
      'name',
      'state',
    ]),
  };
}
