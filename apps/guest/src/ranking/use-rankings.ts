import type { RankingPeriod } from '@hiorder/contracts';
import { useEffect, useState } from 'preact/hooks';
import { loadRankings } from '../state/popularity.ts';

const LONGEST_MS = 60_000;

/**
 * Keeps the ranking fresh while the screen is looked at; who asks again has mostly the answer already (304), and slower
 * after each refusal. Answers whether the last attempt failed, and how to try at once.
 */
export function useRankings(period: RankingPeriod, everyMs: number): { failed: boolean; again(): void } {
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let failures = 0;
    let wait: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const read = async () => {
      if (document.visibilityState === 'visible') {
        const problem = await loadRankings(period);
        if (left) return;
        failures = problem ? failures + 1 : 0;
        setFailed(problem !== null);
      }
      wait = setTimeout(() => void read(), Math.min(everyMs * 2 ** failures, LONGEST_MS));
    };
    void read();
    return () => {
      left = true;
      clearTimeout(wait);
    };
  }, [period, attempt]);

  return { failed, again: () => setAttempt(attempt + 1) };
}
