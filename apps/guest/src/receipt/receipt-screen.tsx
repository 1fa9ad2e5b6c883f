import type { OrderView } from '@hiorder/contracts';
import { Button, icons } from '@hiorder/ui';
import { useRoute } from 'preact-iso';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { locale, money } from '../language.ts';
import { paymentText } from '../orders/order-lines.tsx';
import { OrdersSkeleton } from '../orders/orders-skeleton.tsx';
import { loadOrders, orders, ordersFailed } from '../state/orders.ts';
import { party } from '../state/party.ts';
import { canShare, handOn } from './hand-on.ts';
import { asText, hasReceipt, receiptOf, type ReceiptText } from './receipt.ts';
import { words } from './words/index.ts';
import './receipt.css';

/** What was ordered and paid, to keep, to send or to print. */
export function ReceiptScreen() {
  const text = words.value;
  useScreen(text.title);
  const { id } = useRoute().params;
  const order = orders.value?.find((one) => one.id === id && hasReceipt(one));
  return (
    <div class="page page--sunken page--narrow receipt-page">
      <TopBar title={text.title} back="/orders" />
      <main>
        {ordersFailed.value && <FailedPart onRetry={() => void loadOrders()} />}
        {!orders.value && !ordersFailed.value && <OrdersSkeleton />}
        {orders.value && !order && (
          <NothingYet shape={icons.receipt} title={text.gone} text={text.goneText} />
        )}
        {order && <Receipt order={order} />}
      </main>
    </div>
  );
}

function Receipt({ order }: { order: OrderView }) {
  const text = words.value;
  const said = textOf(order);
  const title = `${said.store} · ${text.title}`;
  return (
    <>
      <article class="card receipt">
        <h2 class="title-2">{said.store}</h2>
        <Rows rows={said.facts} />
        <Rows rows={said.lines} />
        <Rows rows={said.sums} />
      </article>
      <div class="receipt-actions">
        <Button onClick={() => void handOn(title, asText(said))}>
          {canShare() ? text.share : text.copy}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </>
  );
}

const Rows = ({ rows }: { rows: ReceiptText['facts'] }) => (
  <dl class="receipt-rows">
    {rows.map(([name, value], index) => (
      <div key={index}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function textOf(order: OrderView): ReceiptText {
  const text = words.value;
  const { total, refunded, kept } = receiptOf(order);
  const paid = paymentText(order);
  const lines = order.lines.map(({ name, quantity, options, linePrice }) => {
    const chosen = options.map((one) => one.name).join(', ');
    return [`${name}${chosen && ` (${chosen})`} × ${quantity}`, money(linePrice)] as const;
  });
  return {
    store: party.value?.store.name ?? '',
    facts: [
      [text.order, String(order.number)],
      [text.table, order.table.name],
      [text.date, order.placedAt === null ? '' : timeOf(order.placedAt)],
      ...(paid ? [[text.payment, paid] as const] : []),
    ],
    lines,
    sums: [
      [text.total, money(total)],
      ...(refunded ? ([[text.refunded, `−${money(refunded)}`]] as const) : []),
      ...(refunded ? ([[text.kept, money(kept)]] as const) : []),
    ],
  };
}

const timeOf = (at: string): string =>
  new Intl.DateTimeFormat(locale.value, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: party.value?.store.timeZone ?? 'Asia/Seoul' },
  }).format(new Date(at));
