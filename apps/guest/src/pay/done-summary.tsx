import type { OrderView } from '@hiorder/contracts';
import { orderName } from '@hiorder/contracts/order-name';
import { Skeleton } from '@hiorder/ui';
import { locale, money } from '../language.ts';
import { words } from './done-words/index.ts';
import { paidWith } from './paid-with.ts';
import { ordering } from '../state/party.ts';
import { minutesLeft } from '../orders/order-summary.ts';

/** The number they call, and what it was. */
export function DoneSummary({ order }: { order: OrderView | undefined }) {
  const done = words.value;
  if (!order) return <SummarySkeleton />;
  const minutes = minutesLeft(order, Date.now());
  const paid = order.payment.status === 'approved';
  const rows: [string, string][] = [
    [done.items, orderName(locale.value, order.lines[0]?.name ?? '', order.lines.length - 1)],
    [paid ? done.paidWith(paidWith(order.payment)) : done.total, money(order.total)],
  ];
  if (minutes !== undefined) rows.push([done.comes, done.inMinutes(Math.max(1, minutes))]);
  const wait = ordering.value.longerWait;
  if (minutes === undefined && wait) rows.push([done.comes, done.later(wait.extraMinutes)]);
  return (
    <section class="done-number">
      <p class="label">{done.number}</p>
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

function SummarySkeleton() {
  return (
    <section class="done-number" aria-busy="true">
      <Skeleton class="done-skeleton-label" />
      <Skeleton class="done-skeleton-big" />
      <dl>
        {[1, 2].map((row) => (
          <div key={row}>
            <Skeleton class="done-skeleton-label" />
            <Skeleton class="done-skeleton-value" />
          </div>
        ))}
      </dl>
    </section>
  );
}
