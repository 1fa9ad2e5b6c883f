import type { ServiceCallView } from '@hiorder/contracts';

/** How far along: events and answers may cross. */
const RANK = { open: 0, closed: 1, answered: 2 } as const;

/** True when `told` is older than what is known. */
export const isStale = (told: ServiceCallView, known: ServiceCallView): boolean =>
  RANK[told.status] === RANK[known.status]
    ? told.count < known.count
    : RANK[told.status] < RANK[known.status];

/** How long "on the way" is news. */
const NEWS_MS = 10 * 60_000;

/** What to tell of: what nobody has answered, and what was answered just now; the newest first. */
export const shownCalls = (calls: readonly ServiceCallView[], now: number): ServiceCallView[] =>
  calls
    .filter(
      ({ status, answeredAt }) =>
        status === 'open' ||
        (status === 'answered' && answeredAt !== null && now - Date.parse(answeredAt) < NEWS_MS),
    )
    .reverse();
