import { Picture } from '@hiorder/ui';
import { Card, Nothing } from '../card.tsx';
import { Delta } from '../delta.tsx';
import { photos } from '../photos.ts';
import { fallingItems } from '../sums.ts';
import { beforeText, named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './dish-lists.css';

const SHOWN = 4;

/** What sold less than before. */
export function FallingCard({ views }: { views: Views }) {
  const w = words.value;
  const { until } = views.summary.compared;
  const before = until === null ? beforeText(views) : w.before.sameTime(beforeText(views));
  const falling = fallingItems(views.items.items, SHOWN);
  return (
    <Card title={w.falling.title} aside={before}>
      {falling.length === 0 ? (
        <Nothing>{w.falling.none}</Nothing>
      ) : (
        <ul class="falling-dishes">
          {falling.map((item) => (
            <li key={item.itemId}>
              <Picture class="dish-thumb" photo={photos.value.get(item.itemId)} sizes="48px" />
              <span>
                <b class="dish-name">{named(item.name)}</b>
                <small>{w.falling.fromTo(item.before.quantity, item.quantity)}</small>
              </span>
              <Delta now={item.quantity} before={item.before.quantity} digits={0} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
