import type { SystemStatus } from '@hiorder/contracts';

const total = (counts: readonly (number | null)[]): number | null => {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
};

/** Over the whole installation; `null` where nobody can tell. */
export function sumsOf({ contexts }: SystemStatus) {
  const replicas = contexts.flatMap((context) => context.replicas);
  const breakers = replicas.flatMap((replica) => replica.breakers);
  return {
    contexts: contexts.length,
    up: contexts.filter(({ state }) => state === 'up').length,
    outbox: total(contexts.map(({ outboxLag }) => outboxLag)),
    behind: total(contexts.map(({ consumerLag }) => consumerLag)),
    parked: total(contexts.map(({ deadLetters }) => deadLetters)),
    open: breakers.filter(({ state }) => state !== 'closed').length,
    shed: replicas.reduce((sum, { overload }) => sum + (overload?.shed ?? 0), 0),
  };
}
