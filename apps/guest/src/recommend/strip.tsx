import { Picture } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { Plus } from '../menu/item-card.tsx';
import type { Offer } from './offers.ts';

/** What goes with what was chosen, each with its reason; nothing where there is nothing to say. */
export function Strip({ offers }: { offers: readonly Offer[] }) {
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
