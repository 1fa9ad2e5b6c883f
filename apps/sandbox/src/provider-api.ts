import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal, send, strike } from './answers.ts';
import { authorize } from './basic-auth.ts';
import type { Faults } from './faults.ts';
import { idempotentCalls, type Effect } from './idempotent-calls.ts';
import type { Ledger } from './ledger.ts';
import { cancel, confirm, refuse, type Move } from './money-moves.ts';
import type { PaymentRecord } from './payment-object.ts';

export interface ProviderApiOptions {
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly secretKey: string;
  readonly now: () => number;
  readonly receiptUrl: (paymentKey: string) => string;
}
type ByPaymentKey = { Params: { paymentKey: string } };
type ByOrderId = { Params: { orderId: string } };

/** Toss Payments v1 as a store's server sees it: confirm, cancel and two queries. */
export function providerApi(app: FastifyInstance, options: ProviderApiOptions): void {
  const { ledger, faults, now } = options;
  const once = idempotentCalls(options);

  app.addHook('onRequest', async (request, reply) => {
    const code = authorize(request.headers.authorization, options.secretKey);
    if (code !== undefined) return send(reply, refusal(request, code));
  });

  app.post('/v1/payments/confirm', (request, reply) => {
    const call = readConfirm(request.body);
    if (call === undefined) return send(reply, refusal(request, 'INVALID_REQUEST'));
    return once(request, reply, {
      operation: 'confirm',
      delayMs: () => ledger.byKey(call.paymentKey)?.confirmDelayMs,
      effect(fault) {
        const record = ledger.byKey(call.paymentKey);
        if (record === undefined) return refusal(request, 'NOT_FOUND_PAYMENT');
        const other = ledger.byOrder(call.orderId)?.payment;
        if (other !== undefined && other.approvedAt !== null && other.paymentKey !== call.paymentKey) {
          return refusal(request, 'DUPLICATED_ORDER_ID');
        }
        const move =
          fault.code === undefined
            ? confirm(record, call, now(), options.receiptUrl)
            : refuse(record.payment, fault.code);
        return effectOf(request, record, move);
      },
    });
  });

  app.post<ByPaymentKey>('/v1/payments/:paymentKey/cancel', (request, reply) => {
    const call = readCancel(request.body);
    if (call === undefined) return send(reply, refusal(request, 'INVALID_REQUEST'));
    return once(request, reply, {
      operation: 'cancel',
      effect(fault) {
        const record = ledger.byKey(request.params.paymentKey);
        if (record === undefined) return refusal(request, 'NOT_FOUND_PAYMENT');
        if (fault.code !== undefined) return refusal(request, fault.code);
        return effectOf(request, record, cancel(record.payment, call, now()));
      },
    });
  });

  type Find = () => PaymentRecord | undefined;
  const show = async (request: FastifyRequest, reply: FastifyReply, find: Find) => {
    const fault = faults.take('find');
    if (await strike(request, reply, fault)) return;
    const record = find();
    await ledger.settled();
    const code = fault.code ?? (record === undefined ? 'NOT_FOUND_PAYMENT' : undefined);
    return send(reply, code === undefined ? { status: 200, body: record?.payment } : refusal(request, code));
  };
  app.get<ByPaymentKey>('/v1/payments/:paymentKey', (request, reply) =>
    show(request, reply, () => ledger.byKey(request.params.paymentKey)),
  );
  app.get<ByOrderId>('/v1/payments/orders/:orderId', (request, reply) =>
    show(request, reply, () => ledger.byOrder(request.params.orderId)),
  );
}

function effectOf(request: FastifyRequest, record: PaymentRecord, move: Move): Effect {
  const answer = move.ok ? { status: 200, body: move.payment } : refusal(request, move.code);
  return move.payment === undefined ? answer : { ...answer, record: { ...record, payment: move.payment } };
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};

function readConfirm(body: unknown): { paymentKey: string; orderId: string; amount: number } | undefined {
  const { paymentKey, orderId, amount: given } = fieldsOf(body);
  // Toss takes the amount as a number and as digits: a redirect's query is often passed on as it is.
  const amount = typeof given === 'string' ? Number(given) : given;
  if (typeof paymentKey !== 'string' || typeof orderId !== 'string') return undefined;
  return Number.isSafeInteger(amount) ? { paymentKey, orderId, amount: amount as number } : undefined;
}

function readCancel(body: unknown): { cancelReason: string; cancelAmount: number | undefined } | undefined {
  const { cancelReason, cancelAmount } = fieldsOf(body);
  if (typeof cancelReason !== 'string' || cancelReason === '' || cancelReason.length > 200) return undefined;
  if (cancelAmount === undefined || cancelAmount === null) return { cancelReason, cancelAmount: undefined };
  if (!Number.isSafeInteger(cancelAmount) || (cancelAmount as number) <= 0) return undefined;
  return { cancelReason, cancelAmount: cancelAmount as number };
}
