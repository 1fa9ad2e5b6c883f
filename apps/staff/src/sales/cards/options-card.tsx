import { Card, Nothing } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { count, money, named } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';

/** What guests chose to have with their dishes. */
export function OptionsCard({ views }: { views: Views }) {
  const w = words.value.options;
  const dishes = new Map(views.items.items.map(({ itemId, name }) => [itemId, name]));
  const rows = views.options.items.map((one) => [
    ...[named(one.name), named(dishes.get(one.itemId) ?? {}), count(one.quantity), money(one.revenue)],
  ]);
  return (
    <Card title={w.title}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <DataTable name={w.title} head={[w.option, w.of, w.quantity, w.revenue]} rows={rows} />
      )}
    </Card>
  );
}
