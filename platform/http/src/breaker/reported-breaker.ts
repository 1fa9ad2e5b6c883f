import { keepBreaker } from './breakers.ts';

/** What somebody else has decided about a call, told here. */
export interface ReportedBreaker {
  ended(outcome: 'success' | 'failure' | 'reject'): void;
  /** The decision is another now. */
  changed(): void;
  forget(): void;
}

/** Shows as a circuit breaker what is decided elsewhere: that a service is asked, or that nobody is. */
export function reportedBreaker(name: string, isOpen: () => boolean): ReportedBreaker {
  const lately = lastTenSeconds();
  let rejected = 0;
  const kept = keepBreaker({
    name,
    state: () => (isOpen() ? 'open' : 'closed'),
    counts: () => ({ ...lately.counts(), rejected }),
  });
  return {
    ended(outcome) {
      if (outcome === 'reject') rejected += 1;
      else lately.one(outcome === 'failure');
      kept.ended(outcome);
    },
    changed() {
      if (!isOpen()) rejected = 0;
      kept.changed();
    },
    forget: () => kept.forget(),
  };
}

/** By the second: exact enough for a page, and as small under load as without. */
function lastTenSeconds() {
  const seconds = new Map<number, { calls: number; failures: number }>();
  const now = (): number => Math.floor(performance.now() / 1_000);
  const forgetOld = (): void => {
    for (const second of seconds.keys()) if (second <= now() - 10) seconds.delete(second);
  };
  return {
    one(failed: boolean): void {
      const before = seconds.get(now());
      if (!before) forgetOld();
      const { calls, failures } = before ?? { calls: 0, failures: 0 };
      seconds.set(now(), { calls: calls + 1, failures: failures + (failed ? 1 : 0) });
    },
    counts() {
      forgetOld();
      const all = [...seconds.values()];
      const sum = (of: 'calls' | 'failures') => all.reduce((total, second) => total + second[of], 0);
      return { calls: sum('calls'), failures: sum('failures') };
    },
  };
}
