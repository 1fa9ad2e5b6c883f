import { useEffect } from 'preact/hooks';
import { Picture } from '@hiorder/ui';
import { locale, money, words } from '../language.ts';
import { Plus } from '../menu/item-card.tsx';
import { passes } from '../menu/filters.ts';
import { cart } from '../state/cart.ts';
import { filters } from '../state/filters.ts';
import { cannotOrder } from '../state/hours.ts';
import { itemsById } from '../state/menu.ts';
import { orders } from '../state/orders.ts';
import { loadRecommended, recommended } from '../state/recommended.ts';
import { type Offer, offersOf } from './offers.ts';

/** Taps in a row are one question. */
const PAUSE_MS = 300;
const MOST_SHOWN = 8;

/** What goes with what was chosen, each with its reason; nothing where there is nothing to say. */
export function Strip() {
  const offers = useOffers();
  const { menu } = words.value;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="strip">
      <h2 class="title-3" id="strip">
        {offers.some(({ together }) => together) ? menu.together : menu.suggested}
      </h2>
      <ul class="strip">
        {offers.map((offer) => (
          <StripCard key={offer.item.id} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function useOffers(): Offer[] {
  const inCart = cart.value?.lines.map(({ itemId }) => itemId);
  const ordered = (orders.value ?? [])
    .filter(({ status }) => status !== 'cancelled' && status !== 'expired')
    .flatMap(({ lines }) => lines.map(({ itemId }) => itemId));
  const chosen = inCart && [...new Set([...inCart, ...ordered])].sort().join(',');
  const language = locale.value;
  useEffect(() => {
    if (chosen === undefined) return;
    const wait = setTimeout(() => void loadRecommended(chosen), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [chosen, language]);
  return offersOf(recommended.value ?? [], {
    ...{ menu: itemsById.value, inCart: inCart ?? [], ordered },
    canOrder: (item) => !cannotOrder(item),
    eats: (item) => passes(item, filters.value),
  }).slice(0, MOST_SHOWN);
}

function StripCard({ offer: { item, reason } }: { offer: Offer }) {
  const href = `/items/${item.id}`;
  return (
    <li class="strip-card">
      <Picture photo={item.photo} sizes="80px" />
      <div class="strip-words">
        <h3 class="one-line">
          <a class="strip-link" href={href}>
            {item.name}
          </a>
        </h3>
        <p class="strip-reason one-line">{reason}</p>
        <p class="strip-price">{money(item.price)}</p>
      </div>
      <Plus item={item} href={href} />
    </li>
  );
}
