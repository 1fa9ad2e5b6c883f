import type { OrderView } from '@hiorder/contracts';
import { Skeleton } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { minutesLeft } from '../orders/order-summary.ts';

/** The number they call, and what it was. */
export function DoneSummary({ order }: { order: OrderView | undefined }) {
  const { pay, providers } = words.value;
  if (!order) {
    return (
      <section class="done-number" aria-busy="true">
        <Skeleton class="pay-wait-mark" />
      </section>
    );
  }
  const minutes = minutesLeft(order, Date.now());
  const paid = order.payment.status === 'approved';
  const provider = providers[order.payment.provider ?? ''] ?? providers.card ?? '';
  const rows: [string, string][] = [
    [pay.items, pay.itemsAndMore(order.lines[0]?.name ?? '', order.lines.length - 1)],
    [paid ? pay.paidWith(provider) : pay.total, money(order.total)],
  ];
  if (minutes !== undefined) rows.push([pay.comes, pay.inMinutes(Math.max(1, minutes))]);
  return (
    <section class="done-number">
      <p class="label">{pay.number}</p>
      <p class="done-big">{order.number}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
