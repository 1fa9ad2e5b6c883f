import { Badge, Picture } from '@hiorder/ui';
import { money, words as appWords } from '../language.ts';
import { Movement } from './movement.tsx';
import type { Place } from './places.ts';
import { words } from './words/index.ts';

export function RankingRow({ place }: { place: Place }) {
  const { item, rank, orderCount, change } = place;
  const w = words.value;
  return (
    <li>
      <a class={item.soldOut ? 'ranking-row ranking-row--out' : 'ranking-row'} href={`/items/${item.id}`}>
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
            {item.soldOut && <Badge tone="out">{appWords.value.menu.soldOut}</Badge>}
          </p>
        </div>
        <b class="price">{money(item.price)}</b>
      </a>
    </li>
  );
}
