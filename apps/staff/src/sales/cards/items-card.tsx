import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Card, Nothing } from '../card.tsx';
import { SortedTable, type Column } from '../sorted-table.tsx';
import { ShowAll } from '../show-all.tsx';
import { Delta } from '../delta.tsx';
import { stopwatch } from '../format.ts';
import type { SoldItem } from '../sums.ts';
import { count, money, named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';

const FIRST = 8;

const time = (seconds: number | null): ComponentChildren => (seconds === null ? '–' : stopwatch(seconds));

function columns(): Column<SoldItem>[] {
  const w = words.value;
  const cell = {
    name: ({ name, onMenu }: SoldItem) => (
      <>
        {named(name)}
        {!onMenu && <small class="cell-note">{w.items.notOnMenu}</small>}
      </>
    ),
    change: ({ quantity, before }: SoldItem) => <Delta now={quantity} before={before.quantity} digits={0} />,
  };
  return [
    { key: 'name', head: w.items.item, cell: cell.name, by: ({ name }) => named(name) },
    {
      key: 'quantity',
      head: w.items.quantity,
      cell: (one) => count(one.quantity),
      by: (one) => one.quantity,
    },
    {
      key: 'revenue',
      head: w.items.revenue,
      cell: (one) => money(one.revenue),
      by: (one) => one.revenue.amount,
    },
    {
      key: 'change',
      head: w.items.change,
      cell: cell.change,
      by: (one) => one.quantity - one.before.quantity,
    },
    {
      ...{ key: 'accept', head: w.items.accept, cell: (one: SoldItem) => time(one.acceptSeconds) },
      by: (one) => one.acceptSeconds ?? -1,
    },
    {
      ...{ key: 'ready', head: w.items.ready, cell: (one: SoldItem) => time(one.readySeconds) },
      by: (one) => one.readySeconds ?? -1,
    },
  ];
}

/** Every dish that was sold: how much, and how long the kitchen needed for it. */
export function ItemsCard({ views }: { views: Views }) {
  const w = words.value;
  const [all, setAll] = useState(false);
  const sold = views.items.items.filter(({ quantity }) => quantity > 0);
  return (
    <Card class="sales-wide" title={w.items.title} aside={w.items.steps}>
      {sold.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <SortedTable
            name={w.items.title}
            columns={columns()}
            rows={sold}
            keyOf={({ itemId }) => itemId}
            first="quantity"
            most={all ? sold.length : FIRST}
          />
          <ShowAll count={sold.length} first={FIRST} all={all} onChange={setAll} />
        </>
      )}
    </Card>
  );
}
