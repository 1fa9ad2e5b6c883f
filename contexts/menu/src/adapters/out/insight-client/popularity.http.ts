import type { Rankings } from '@hiorder/contracts';
import { withFallback, type ServiceClient } from '@hiorder/http';
import { TechnicalError } from '@hiorder/kernel';
import type { ItemPopularity, Popularity } from '../../../application/ports/popularity.ts';

/** A guest waits for the dish, not for its place. */
const DEADLINE_MS = 500;
/** More than any menu has. */
const ALL = 500;

const NONE: ItemPopularity = { orderCount: 0, rank: null };

/** The rankings of insight, over its public route. Deadline and circuit breaker are the client's. */
export const popularity = (client: ServiceClient): Popularity => ({
  async of(storeId, itemId) {
    const path = `/api/stores/${encodeURIComponent(storeId)}/rankings?period=today&limit=${ALL}`;
    const ask = async (): Promise<ItemPopularity> => {
      const answer = await client.call({ method: 'GET', path, deadlineMs: DEADLINE_MS });
      // It has not heard of the store yet, so nobody has ordered there.
      if (answer.status === 404) return NONE;
      if (answer.status !== 200)
        throw new TechnicalError('dependency-unavailable', `insight: ${answer.status}`, {
          retryable: true,
        });
      const found = (answer.body as Rankings).items.find((one) => one.itemId === itemId);
      return found ? { orderCount: found.orderCount, rank: found.rank } : NONE;
    };
    return withFallback(ask, { name: 'show-no-popularity', use: () => NONE });
  },
});
