import type { Rankings } from '@hiorder/contracts';
import type { Clock } from '@hiorder/kernel';
import { momentOf } from '../../domain/calendar/calendar.ts';
import { periodDays, ranking, type Period } from '../../domain/ranking/ranking.ts';
import type { PopularityReader } from '../ports/popularity.ts';
import type { StoreReader } from '../ports/store-reader.ts';

interface Remembered {
  readonly today: string;
  readonly version: number;
  readonly rankings: Rankings;
}

export interface RankingQuery {
  readonly storeId: string;
  readonly period: Period;
  readonly limit: number;
}
export interface RankingQueries {
  /** Undefined for a store that is not known. */
  of(query: RankingQuery): Promise<Rankings | undefined>;
}

const MOST_REMEMBERED = 1_000;

/**
 * Rankings from memory: every answer first asks whether anything has changed, so that an order is seen with the next
 * request, by all replicas.
 */
export function createRankings(o: {
  popularity: PopularityReader;
  stores: StoreReader;
  clock: Clock;
}): RankingQueries {
  const memory = new Map<string, Remembered>();

  function remember(key: string, remembered: Remembered): void {
    memory.delete(key);
    memory.set(key, remembered);
    if (memory.size > MOST_REMEMBERED) memory.delete(memory.keys().next().value!);
  }

  async function load(storeId: string, period: Period, today: string): Promise<Rankings> {
    const days = periodDays(period, today);
    const items = ranking(await o.popularity.portions(storeId, days));
    return { storeId, period, ...days.now, items };
  }

  return {
    async of({ storeId, period, limit }) {
      const [store, version] = await Promise.all([o.stores.store(storeId), o.popularity.version(storeId)]);
      const today = store && momentOf(store.calendar, o.clock.now().toISOString())?.day;
      if (today === undefined) return undefined;
      const key = `${period} ${storeId}`;
      const known = memory.get(key);
      const fresh = known?.version === version && known.today === today;
      const rankings = fresh ? known.rankings : await load(storeId, period, today);
      if (!fresh) remember(key, { today, version, rankings });
      return { ...rankings, items: rankings.items.slice(0, limit) };
    },
  };
}
