import { Picture } from '@hiorder/ui';
import { OutBadge } from '../item/out-badge.tsx';
import { money } from '../language.ts';
import { Movement } from './movement.tsx';
import type { Place } from './places.ts';
import { words } from './words/index.ts';

/** The one dish at the top, as large as it deserves. */
export function FirstPlace({ place }: { place: Place }) {
  const { item, orderCount, change } = place;
  const w = words.value;
  const tint = item.photo?.tint;
  return (
    <li>
      <a
        class={`ranking-first ${tint ? `picture--${tint}` : 'ranking-first--plain'}`}
        href={`/items/${item.id}`}
      >
        <div class="ranking-first-words">
          <p class="ranking-first-top">
            <span class="ranking-first-number" aria-hidden="true">
              1
            </span>
            <span class="hidden">{w.rank(1)}</span>
            <Movement change={change} />
          </p>
          <h2 class="ranking-first-name">{item.name}</h2>
          <p class="caption ranking-count">
            {w.times(orderCount)}
            <OutBadge item={item} />
          </p>
          <p class="price">{money(item.price)}</p>
        </div>
        <Picture photo={item.photo} sizes="197px" eager />
      </a>
    </li>
  );
}
