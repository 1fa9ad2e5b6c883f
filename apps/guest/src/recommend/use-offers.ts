import { useEffect } from 'preact/hooks';
import { locale } from '../language.ts';
import { passes } from '../menu/filters.ts';
import { cart } from '../state/cart.ts';
import { filters } from '../state/filters.ts';
import { cannotOrder } from '../state/hours.ts';
import { itemsById } from '../state/menu.ts';
import { ordered, orders } from '../state/orders.ts';
import { loadRecommended, recommended } from '../state/recommended.ts';
import { type Offer, offersOf } from './offers.ts';

/** Taps in a row are one question. */
const PAUSE_MS = 300;
const MOST_SHOWN = 8;

/** `isCertain`: all that they depend on is known; until then others may follow. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly isCertain: boolean;
}

/** What can be offered now; asked for anew whenever something else is chosen, also where nothing of it is shown. */
export function useOffers(): Offers {
  const inCart = cart.value?.lines.map(({ itemId }) => itemId);
  const chosen = inCart && [...new Set([...inCart, ...ordered.value])].sort().join(',');
  const language = locale.value;
  useEffect(() => {
    if (chosen === undefined) return;
    const wait = setTimeout(() => void loadRecommended(chosen), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [chosen, language]);
  const offers = offersOf(recommended.value ?? [], {
    ...{ menu: itemsById.value, inCart: inCart ?? [], ordered: ordered.value },
    canOrder: (item) => !cannotOrder(item),
    eats: (item) => passes(item, filters.value),
  }).slice(0, MOST_SHOWN);
  return { offers, isCertain: !!(recommended.value && itemsById.value.size && inCart && orders.value) };
}
