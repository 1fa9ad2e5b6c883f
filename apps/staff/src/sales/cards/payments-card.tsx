import { Card, Nothing } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { methodOf } from '../payment-method.ts';
import { count, money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';

function methodText(method: string): string {
  const w = words.value;
  if (method === 'counter' || method === 'unknown') return w.payments[method];
  const { provider, kind, said } = methodOf(method);
  const how = kind === undefined ? said : w.methods[kind];
  return [w.providers[provider] ?? provider, how].filter(Boolean).join(' · ');
}

/** How it was paid. */
export function PaymentsCard({ views }: { views: Views }) {
  const w = words.value.payments;
  const rows = views.payments.items.map(({ method, orders, revenue, refunded }) => [
    ...[methodText(method), count(orders), money(revenue), money(refunded)],
  ]);
  return (
    <Card class="sales-half" title={w.title}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <DataTable name={w.title} head={[w.method, w.orders, w.revenue, w.refunded]} rows={rows} />
      )}
    </Card>
  );
}
