import { Picture } from '@hiorder/ui';
import { OutBadge } from '../item/out-badge.tsx';
import { money } from '../language.ts';
import { cannotOrder } from '../state/hours.ts';
import { Movement } from './movement.tsx';
import type { Place } from './places.ts';
import { words } from './words/index.ts';

export function RankingRow({ place }: { place: Place }) {
  const { item, rank, orderCount, change } = place;
  const w = words.value;
  return (
    <li>
      <a
        class={cannotOrder(item) ? 'ranking-row ranking-row--out' : 'ranking-row'}
        href={`/items/${item.id}`}
      >
        <span class="ranking-number" aria-hidden="true">
          {rank}
        </span>
        <span class="hidden">{w.rank(rank)}</span>
        <Movement change={change} />
        <Picture photo={item.photo} sizes="80px" />
        <div class="ranking-what">
          <h2 class="name ranking-name">{item.name}</h2>
          <p class="caption ranking-count">
            {w.times(orderCount)}
            <OutBadge item={item} />
          </p>
        </div>
        <b class="price">{money(item.price)}</b>
      </a>
    </li>
  );
}
