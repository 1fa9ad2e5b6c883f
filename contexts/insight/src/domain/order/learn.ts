import { momentOf, type Calendar } from '../calendar/calendar.ts';
import type { BillShare, Cancelling, OrderFact, PaymentHeard, Placing, RefundAsked } from './order-fact.ts';

/** What an event tells of an order. */
export type OrderNews =
  | { readonly kind: 'placed'; readonly placing: Placing }
  | { readonly kind: 'cancelled'; readonly cancelling: Cancelling }
  | { readonly kind: 'accepted' | 'ready'; readonly at: string }
  /** Staff took the step back: it has not happened. */
  | { readonly kind: 'taken-back'; readonly step: 'accepted' | 'ready' }
  | { readonly kind: 'paid'; readonly paymentId: string; readonly method: string }
  | { readonly kind: 'share-paid'; readonly share: BillShare }
  | ({ readonly kind: 'refund-asked'; readonly paymentId: string } & RefundAsked)
  | {
      readonly kind: 'refunded';
      readonly paymentId: string;
      readonly amount: number;
      readonly refunded: number;
    };

/** The fact with the news in it. News of one topic come in order, those of different topics in any. */
export function learn(fact: OrderFact, news: OrderNews): OrderFact {
  switch (news.kind) {
    case 'placed':
      return fact.placed ? fact : { ...fact, placed: news.placing };
    case 'cancelled':
      return fact.cancelled ? fact : { ...fact, cancelled: news.cancelling };
    case 'accepted':
      return { ...fact, acceptedAt: later(fact.acceptedAt, news.at) };
    case 'ready':
      return { ...fact, readyAt: later(fact.readyAt, news.at) };
    case 'taken-back':
      return news.step === 'accepted' ? { ...fact, acceptedAt: null } : { ...fact, readyAt: null };
    case 'paid':
      return withPayment(fact, news.paymentId, { method: news.method });
    case 'share-paid':
      // Told again when money goes back: it was paid when it was.
      return { ...fact, share: { ...news.share, at: fact.share?.at ?? news.share.at } };
    case 'refund-asked':
      return withAsked(fact, news);
    case 'refunded':
      return withRefund(fact, news);
  }
}

/** An undone step may be made again: the last time counts. */
const later = (known: string | null, at: string): string =>
  known === null || Date.parse(known) < Date.parse(at) ? at : known;

const UNHEARD: PaymentHeard = { method: null, refunded: 0, refunds: [] };

function withPayment(fact: OrderFact, paymentId: string, news: Partial<PaymentHeard>): OrderFact {
  const payment = { ...(fact.payments[paymentId] ?? UNHEARD), ...news };
  return { ...fact, payments: { ...fact.payments, [paymentId]: payment } };
}

function withAsked(fact: OrderFact, { paymentId, ...news }: OrderNews & { kind: 'refund-asked' }) {
  const { amount, reason, by } = news;
  const { waiting = [] } = fact.payments[paymentId] ?? UNHEARD;
  return withPayment(fact, paymentId, { waiting: [...waiting, { amount, reason, by }] });
}

/** It was asked for with that amount, by the last who did: who asked for as much before was refused, or is told next. */
function withRefund(fact: OrderFact, news: OrderNews & { kind: 'refunded' }): OrderFact {
  const { refunded, refunds, waiting = [] } = fact.payments[news.paymentId] ?? UNHEARD;
  if (news.refunded <= refunded) return fact;
  const asked = waiting.findLast(({ amount }) => amount === news.amount);
  const refund = {
    amount: news.refunded - refunded,
    reason: asked?.reason ?? '',
    by: asked?.by ?? 'system',
  } as const;
  return withPayment(fact, news.paymentId, {
    refunded: news.refunded,
    refunds: [...refunds, refund],
    waiting: waiting.filter((one) => one !== asked),
  });
}

/** Counted where the store's calendar puts it; nowhere before it is placed and the store is known. */
export function withMoment(fact: OrderFact, calendar: Calendar): OrderFact {
  const counted = fact.placed ?? fact.share;
  if (!counted) return fact;
  const businessDay = fact.placed?.businessDay ?? undefined;
  return { ...fact, moment: momentOf(calendar, counted.at, businessDay) ?? null };
}
