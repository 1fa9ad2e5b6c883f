import type { Recommendations } from '@hiorder/contracts';
import { type Clock, type Locale, localeOf, textIn } from '@hiorder/kernel';
import { momentOf } from '../../domain/calendar/calendar.ts';
import { daypartOf } from '../../domain/recommendation/daypart.ts';
import { recommend, type Cause } from '../../domain/recommendation/recommend.ts';
import { spansNow } from '../../domain/recommendation/span.ts';
import { liked, likedNow, togetherWith } from '../../domain/recommendation/wording.ts';
import type { HabitReader, NamedDish } from '../ports/habit-reader.ts';
import type { KnownStore, StoreReader } from '../ports/store-reader.ts';

export interface RecommendationPorts {
  readonly habits: HabitReader;
  readonly stores: StoreReader;
  readonly clock: Clock;
}
export interface RecommendationQuery {
  readonly storeId: string;
  readonly cart: readonly string[];
  readonly limit: number;
  readonly wanted: Locale | undefined;
}

/** Undefined for a store that is not known. */
export async function recommendations(
  { habits, stores, clock }: RecommendationPorts,
  { storeId, cart, limit, wanted }: RecommendationQuery,
): Promise<{ language: Locale; found: Recommendations } | undefined> {
  const store = await stores.store(storeId);
  const moment = store && momentOf(store.calendar, clock.now().toISOString());
  if (!store || !moment) return undefined;
  const daypart = daypartOf(moment.hour);
  const [menu, known] = await Promise.all([
    habits.menu(storeId, clock.now()),
    habits.habits({ storeId, spans: spansNow(moment.day), daypart, cart }),
  ]);
  const language = wanted ?? localeOf(store.locale);
  const items = recommend(known, { menu, cart, daypart, limit }).map((item) => ({
    ...item,
    reason: reasonOf(item.because, { menu, store, language }),
  }));
  return { language, found: { storeId, items } };
}

function reasonOf(
  because: Cause,
  { menu, store, language }: { menu: readonly NamedDish[]; store: KnownStore; language: Locale },
): string {
  switch (because.code) {
    case 'ordered-together': {
      const name = menu.find(({ itemId }) => itemId === because.itemId)?.name ?? {};
      return togetherWith(textIn(name, language, localeOf(store.locale)), language);
    }
    case 'time-of-day':
      return likedNow(because.daypart, language);
    case 'popular':
      return liked(language);
  }
}
