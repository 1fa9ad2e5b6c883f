import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OrderStatus } from '@hiorder/contracts';
import { after, jiwoo, orderIn, outcome, paid, staff } from '../../testing/ordering.fixture.ts';
import type { OrderCommand } from './order.commands.ts';

const commands = {
  'begin-payment': {
    kind: 'begin-payment',
    paymentKey: 'key-1',
    amount: 12_000,
    currency: 'KRW',
    at: after(1),
  },
  'approve-payment': { ...paid, approval: { paymentId: 'payment-2', provider: 'toss', amount: 12_000 } },
  'same approval again': paid,
  'end-payment-attempt': { kind: 'end-payment-attempt', paymentKey: 'key-1', outcome: 'declined' },
  'cancel by guest': { kind: 'cancel', by: jiwoo, reason: null, at: after(5) },
  'cancel by staff': { kind: 'cancel', by: staff, reason: '재료 소진', at: after(5) },
  expire: { kind: 'expire', at: after(11) },
  accept: { kind: 'accept', etaMinutes: 15, at: after(5) },
  'make-ready': { kind: 'make-ready', at: after(5) },
  serve: { kind: 'serve', at: after(5) },
  'step back': { kind: 'step-back', from: 'ready', etaMinutes: 15, at: after(6) },
  'record-refund': { kind: 'record-refund', paymentId: 'payment-1', refunded: 12_000 },
} as const satisfies Record<string, OrderCommand>;

type Row = Record<keyof typeof commands, string>;

/** As `outcome` says it. */
const table: Record<OrderStatus, Row> = {
  'awaiting-payment': {
    'begin-payment': 'awaiting-payment',
    'approve-payment': 'placed',
    'same approval again': 'placed',
    'end-payment-attempt': '-',
    'cancel by guest': 'cancelled',
    'cancel by staff': 'cancelled',
    expire: 'expired',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'payment-unknown',
  },
  placed: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'same approval again': '-',
    'end-payment-attempt': '-',
    'cancel by guest': 'cancelled',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'accepted',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'placed',
  },
  accepted: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'same approval again': '-',
    'end-payment-attempt': '-',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'ready',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'accepted',
  },
  ready: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'same approval again': '-',
    'end-payment-attempt': '-',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'cancelled',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'served',
    'step back': 'accepted',
    'record-refund': 'ready',
  },
  served: {
    'begin-payment': 'order-already-placed',
    'approve-payment': '=',
    'same approval again': '-',
    'end-payment-attempt': '-',
    'cancel by guest': 'order-already-accepted',
    'cancel by staff': 'order-already-served',
    expire: 'order-already-placed',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'served',
  },
  cancelled: {
    'begin-payment': 'order-cancelled',
    'approve-payment': '=',
    'same approval again': '-',
    'end-payment-attempt': '-',
    'cancel by guest': 'order-cancelled',
    'cancel by staff': 'order-cancelled',
    expire: 'order-cancelled',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'cancelled',
  },
  expired: {
    'begin-payment': 'order-expired',
    'approve-payment': '=',
    'same approval again': '=',
    'end-payment-attempt': '-',
    'cancel by guest': 'order-expired',
    'cancel by staff': 'order-expired',
    expire: 'order-expired',
    accept: 'status-conflict',
    'make-ready': 'status-conflict',
    serve: 'status-conflict',
    'step back': 'status-conflict',
    'record-refund': 'payment-unknown',
  },
};

describe('every command on an order in every status', () => {
  for (const [status, row] of Object.entries(table)) {
    for (const [name, expected] of Object.entries(row)) {
      test(`${name} on ${status}: ${expected}`, () => {
        const order = orderIn[status as OrderStatus];
        assert.equal(outcome(order, commands[name as keyof Row]), expected);
      });
    }
  }
});
