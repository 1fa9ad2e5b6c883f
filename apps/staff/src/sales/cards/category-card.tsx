import { locale } from '../../words/index.ts';
import { Card, Nothing } from '../card.tsx';
import { percent } from '../format.ts';
import { sharesOf } from '../sums.ts';
import { money, named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './category-card.css';

/** What share of the revenue each category has. */
export function CategoryCard({ views }: { views: Views }) {
  const w = words.value.categories;
  const sold = views.categories.items.filter(({ revenue }) => revenue.amount > 0);
  const shares = sharesOf(sold.map(({ revenue }) => revenue.amount));
  const tone = (i: number) => `share-${Math.min(i + 1, 6)}`;
  return (
    <Card title={w.title}>
      {sold.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <div class="share-bar" aria-hidden="true">
            {shares.map((share, i) => (
              <i key={i} class={tone(i)} style={{ flexGrow: share }} />
            ))}
          </div>
          <ul class="shares">
            {sold.map(({ categoryId, name, revenue }, i) => (
              <li key={categoryId ?? ''}>
                <i class={tone(i)} />
                <span class="one-line">{categoryId === null ? w.none : named(name)}</span>
                <span class="shares-money">{money(revenue)}</span>
                <b>{percent(shares[i] ?? 0, locale.value)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
