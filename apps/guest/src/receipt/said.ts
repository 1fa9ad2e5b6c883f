import type { OrderView, ReceiptView } from '@hiorder/contracts';
import { locale, money } from '../language.ts';
import { paymentText } from '../orders/order-lines.tsx';
import { party } from '../state/party.ts';
import { receiptOf, type Receipt, type ReceiptText } from './receipt.ts';
import { words } from './words/index.ts';

/** Of an order at this table. */
export function saidOf(order: OrderView): ReceiptText {
  const { name = '', timeZone = 'Asia/Seoul' } = party.value?.store ?? {};
  return said({
    ...{ store: { name, timeZone }, number: order.number, placedAt: order.placedAt },
    ...{ table: order.table.name, paid: paymentText(order), sums: receiptOf(order) },
    lines: order.lines.map((line) => ({ ...line, options: line.options.map((one) => one.name) })),
  });
}

/** As whoever was sent it reads it. */
export function saidOfSent(receipt: ReceiptView): ReceiptText {
  const { store, number, placedAt, table, lines, total, refunded, kept } = receipt;
  const payment = { ...receipt.payment, ...(refunded && { refunded }) };
  // On the bill: how that was settled does not stand on one order.
  const paid = payment.status === 'none' ? '' : paymentText({ id: '', status: 'placed', payment, total });
  return said({ store, number, placedAt, table: table.name, paid, lines, sums: { total, refunded, kept } });
}

function said(o: {
  store: { name: string; timeZone: string };
  number: number | null;
  placedAt: string | null;
  table: string;
  paid: string;
  lines: readonly Pick<ReceiptView['lines'][number], 'name' | 'options' | 'quantity' | 'linePrice'>[];
  sums: Receipt;
}): ReceiptText {
  const text = words.value;
  const { total, refunded, kept } = o.sums;
  return {
    store: o.store.name,
    facts: [
      [text.order, String(o.number)],
      [text.table, o.table],
      [text.date, o.placedAt === null ? '' : timeOf(o.placedAt, o.store.timeZone)],
      ...(o.paid ? [[text.payment, o.paid] as const] : []),
    ],
    lines: o.lines.map(({ name, quantity, options, linePrice }) => ({
      ...{ dish: `${name} × ${quantity}`, options: options.join(', '), price: money(linePrice) },
    })),
    sums: [
      [text.total, money(total)],
      ...(refunded ? ([[text.refunded, `−${money(refunded)}`]] as const) : []),
      ...(refunded ? ([[text.kept, money(kept)]] as const) : []),
    ],
  };
}

const timeOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  );
