import { Picture } from '@hiorder/ui';
import { Card, Nothing } from '../card.tsx';
import { photos } from '../photos.ts';
import { topItems } from '../sums.ts';
import { count, money, named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './dish-lists.css';

const SHOWN = 6;

/** What went over the counter most. */
export function TopCard({ views }: { views: Views }) {
  const w = words.value;
  const top = topItems(views.items.items, SHOWN);
  const most = top[0]?.quantity ?? 1;
  return (
    <Card title={w.top.title} aside={w.top.by}>
      {top.length === 0 ? (
        <Nothing />
      ) : (
        <ol class="top-dishes">
          {top.map((item) => (
            <li key={item.itemId}>
              <Picture class="dish-thumb" photo={photos.value.get(item.itemId)} sizes="40px" />
              <span class="dish-name">{named(item.name)}</span>
              <span class="dish-bar" aria-hidden="true">
                <i style={{ width: `${(item.quantity / most) * 100}%` }} />
              </span>
              <b>{w.portions(count(item.quantity))}</b>
              <span class="dish-money">{money(item.revenue)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
