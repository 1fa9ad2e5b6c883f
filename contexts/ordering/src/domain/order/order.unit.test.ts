import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OrderStatus } from '@hiorder/contracts';
import {
  after,
  jiwoo,
  orderAfter,
  orderIn,
  outcome,
  paid,
  staff,
  unpaidOrder,
} from '../../testing/ordering.fixture.ts';
import type { OrderCommand } from './order.commands.ts';
import type { Order, PaymentAttempt } from './order.ts';

/** A status, and what else of an order decides. */
type State =
  | OrderStatus
  | 'awaiting-payment, at the counter'
  | 'awaiting-payment, at the counter, past its time'
  | 'awaiting-payment, past its time'
  | `awaiting-payment, ${PaymentAttempt['outcome']}`
  | 'placed, taken at the counter'
  | 'cancelled, unpaid';

/** Just before its time to be paid is over. */
const now = after(9.95);
const begin = {
  kind: 'begin-payment',
  paymentKey: 'key-1',
  amount: 12_000,
  currency: 'KRW',
  at: now,
} as const;
const end = { kind: 'end-payment-attempt', paymentKey: 'key-1', outcome: 'declined' } as const;
const approve = { ...paid, approval: { ...paid.approval, paymentId: 'payment-2' } };
const cancel = { kind: 'cancel', by: jiwoo, reason: null, at: now } as const;
const back = { kind: 'step-back', from: 'accepted', etaMinutes: 15, at: now } as const;
const refund = { kind: 'record-refund', paymentId: 'payment-1', refunded: 12_000 } as const;

const ask = { kind: 'ask-for-counter', isAllowed: true, expiresAt: after(20), at: now } as const;
const take = { kind: 'take-at-counter', number: paid.number, at: now } as const;

type Of<K extends OrderCommand['kind']> = Readonly<Record<string, Extract<OrderCommand, { kind: K }>>>;
const commands = {
  'begin-payment': { first: begin, another: { ...begin, paymentKey: 'key-2' } },
  'end-payment-attempt': {
    declined: end,
    unknown: { ...end, outcome: 'unknown' },
    'of another': { ...end, paymentKey: 'key-2' },
  },
  'approve-payment': {
    first: approve,
    'wrong amount': { ...approve, approval: { ...approve.approval, amount: 1 } },
    'as before': paid,
  },
  'ask-for-counter': { allowed: ask, off: { ...ask, isAllowed: false } },
  'take-at-counter': { _: take },
  'take-back-at-counter': { _: { kind: 'take-back-at-counter' } },
  cancel: { guest: cancel, staff: { ...cancel, by: staff } },
  expire: {
    'before its time': { kind: 'expire', at: now },
    'at its time': { kind: 'expire', at: after(10) },
    'long after': { kind: 'expire', at: after(11) },
  },
  accept: { _: { kind: 'accept', etaMinutes: 15, at: now } },
  'make-ready': { _: { kind: 'make-ready', at: now } },
  serve: { _: { kind: 'serve', at: now } },
  'step-back': { accepted: back, ready: { ...back, from: 'ready' }, served: { ...back, from: 'served' } },
  'record-refund': { known: refund, unknown: { ...refund, paymentId: 'payment-9' } },
} as const satisfies { readonly [K in OrderCommand['kind']]: Of<K> };

/** As `outcome` says it; one word for all commands of a kind where they do not differ. */
type Row = {
  readonly [K in keyof typeof commands]: string | Readonly<Record<keyof (typeof commands)[K], string>>;
};

const attempted = orderAfter({ ...begin, at: after(9.9) });
const states: Readonly<Record<State, Order>> = {
  ...orderIn,
  'awaiting-payment, pending': attempted,
  'awaiting-payment, declined': orderAfter({ ...begin, at: after(9.9) }, end),
  'awaiting-payment, unknown': orderAfter({ ...begin, at: after(9.9) }, { ...end, outcome: 'unknown' }),
  'awaiting-payment, at the counter': orderAfter({ ...ask, at: after(9.9) }),
  'awaiting-payment, at the counter, past its time': orderAfter({ ...ask, expiresAt: now, at: after(9.9) }),
  'awaiting-payment, past its time': { ...unpaidOrder, expiresAt: now },
  'placed, taken at the counter': orderAfter({ ...ask, at: after(9.9) }, take),
  'cancelled, unpaid': orderAfter(cancel),
};

const notInTheKitchen = {
  ...{ accept: 'status-conflict', 'make-ready': 'status-conflict', serve: 'status-conflict' },
  'step-back': 'status-conflict',
  'take-back-at-counter': '-',
};
const unpaid: Row = {
  'ask-for-counter': { allowed: 'awaiting-payment', off: 'counter-payment-off' },
  'take-at-counter': 'counter-payment-not-asked',
  'begin-payment': 'awaiting-payment',
  'end-payment-attempt': '-',
  'approve-payment': { first: 'placed', 'wrong amount': '=', 'as before': 'placed' },
  cancel: 'cancelled',
  expire: { 'before its time': 'order-not-due', 'at its time': 'expired', 'long after': 'expired' },
  ...notInTheKitchen,
  'record-refund': 'payment-unknown',
};
const isBeingPaid: Row = {
  ...unpaid,
  'end-payment-attempt': {
    ...{ declined: 'awaiting-payment', unknown: 'awaiting-payment', 'of another': '-' },
  },
  expire: {
    'before its time': 'order-not-due',
    'at its time': 'payment-in-progress',
    'long after': 'expired',
  },
};
/** By the clock; the job that puts everything back has not come by. */
const pastItsTime: Row = {
  ...unpaid,
  ...{ 'begin-payment': 'order-expired', expire: 'expired' },
  ...{ 'ask-for-counter': 'order-expired', 'take-at-counter': 'order-expired' },
};
const placed: Row = {
  'ask-for-counter': 'order-already-placed',
  'take-at-counter': 'order-already-placed',
  'begin-payment': 'order-already-placed',
  'end-payment-attempt': '-',
  'approve-payment': { first: '=', 'wrong amount': '=', 'as before': '-' },
  cancel: 'cancelled',
  expire: 'order-already-placed',
  ...notInTheKitchen,
  accept: 'accepted',
  'record-refund': { known: 'placed', unknown: 'payment-unknown' },
};
const accepted: Row = {
  ...placed,
  cancel: { guest: 'order-already-accepted', staff: 'cancelled' },
  ...{ accept: 'status-conflict', 'make-ready': 'ready' },
  'step-back': { accepted: 'placed', ready: 'status-conflict', served: 'status-conflict' },
  'record-refund': { known: 'accepted', unknown: 'payment-unknown' },
};
const cancelledUnpaid: Row = {
  'ask-for-counter': 'order-cancelled',
  'take-at-counter': 'order-cancelled',
  'begin-payment': 'order-cancelled',
  'end-payment-attempt': '-',
  'approve-payment': '=',
  cancel: 'order-cancelled',
  expire: 'order-cancelled',
  ...notInTheKitchen,
  'record-refund': 'payment-unknown',
};

const table: Readonly<Record<State, Row>> = {
  'awaiting-payment': unpaid,
  'awaiting-payment, pending': {
    ...isBeingPaid,
    'begin-payment': { first: 'awaiting-payment', another: 'payment-in-progress' },
    cancel: { guest: 'payment-in-progress', staff: 'cancelled' },
    ...{ 'ask-for-counter': 'payment-in-progress', 'take-at-counter': 'payment-in-progress' },
  },
  'awaiting-payment, at the counter': {
    ...unpaid,
    ...{ 'begin-payment': 'counter-payment-asked', 'ask-for-counter': '-', 'take-at-counter': 'placed' },
    expire: 'order-not-due',
  },
  'awaiting-payment, at the counter, past its time': {
    ...pastItsTime,
    'begin-payment': 'counter-payment-asked',
  },
  'awaiting-payment, past its time': pastItsTime,
  'awaiting-payment, declined': unpaid,
  'awaiting-payment, unknown': { ...isBeingPaid, 'end-payment-attempt': '-' },
  placed,
  'placed, taken at the counter': {
    ...placed,
    'take-back-at-counter': 'placed',
    'approve-payment': '=',
    'record-refund': 'payment-unknown',
  },
  accepted,
  ready: {
    ...accepted,
    ...{ 'make-ready': 'status-conflict', serve: 'served' },
    'step-back': { accepted: 'status-conflict', ready: 'accepted', served: 'status-conflict' },
    'record-refund': { known: 'ready', unknown: 'payment-unknown' },
  },
  served: {
    ...accepted,
    cancel: { guest: 'order-already-accepted', staff: 'order-already-served' },
    'make-ready': 'status-conflict',
    'step-back': { accepted: 'status-conflict', ready: 'status-conflict', served: 'ready' },
    'record-refund': { known: 'served', unknown: 'payment-unknown' },
  },
  cancelled: {
    ...cancelledUnpaid,
    'approve-payment': { first: '=', 'wrong amount': '=', 'as before': '-' },
    'record-refund': { known: 'cancelled', unknown: 'payment-unknown' },
  },
  'cancelled, unpaid': cancelledUnpaid,
  expired: {
    ...cancelledUnpaid,
    ...{ 'begin-payment': 'order-expired', cancel: 'order-expired', expire: 'order-expired' },
    ...{ 'ask-for-counter': 'order-expired', 'take-at-counter': 'order-expired' },
  },
};

describe('every command on an order in every state', () => {
  for (const [state, order] of Object.entries(states)) {
    for (const [kind, variants] of Object.entries(commands)) {
      const expected = table[state as State][kind as keyof Row];
      for (const [name, command] of Object.entries<OrderCommand>(variants)) {
        const becomes =
          typeof expected === 'string' ? expected : (expected as Readonly<Record<string, string>>)[name];
        test(`${kind} (${name}) on ${state}: ${becomes}`, () =>
          assert.equal(outcome(order, command), becomes));
      }
    }
  }
});
