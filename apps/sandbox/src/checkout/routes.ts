import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { Ledger } from '../ledger.ts';
import { newPayment, type PaymentRecord } from '../payment-object.ts';
import { refuse } from '../money-moves.ts';
import { languageOf, messageOf, type TossErrorCode } from '../toss-errors.ts';
import { readCheckout, withParameters, type CheckoutOrder } from './order.ts';
import { ACTIONS, brokenPage, checkoutPage, type Action } from './page.ts';

export interface CheckoutOptions {
  readonly ledger: Ledger;
  readonly basePath: string;
  readonly now: () => number;
  /** How long the confirm of a payment approved with "slow" takes. */
  readonly slowMs: number;
}

/** The payment window: plain forms, no script; everything it is told stands in its own address. */
export function checkoutRoutes(app: FastifyInstance, options: CheckoutOptions): void {
  const stylesheet = readFileSync(new URL('./checkout.css', import.meta.url), 'utf8');
  app.register(formbody);
  app.addHook('onSend', async (_request, reply) => secure(reply));

  app.get(`${options.basePath}/checkout.css`, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(stylesheet),
  );
  app.get(`${options.basePath}/checkout`, (request, reply) => {
    const order = readCheckout(queryOf(request), ownHost(request));
    const page = pageOptions(request, options);
    if (typeof order === 'string') return showPage(reply, 400, brokenPage(order, page));
    allowFormTo(reply, order);
    return showPage(reply, 200, checkoutPage(order, page));
  });
  app.post(`${options.basePath}/checkout`, async (request, reply) => {
    const order = readCheckout(queryOf(request), ownHost(request));
    const page = pageOptions(request, options);
    if (typeof order === 'string') return showPage(reply, 400, brokenPage(order, page));
    const action = (request.body as { action?: unknown } | null)?.action;
    if (!isAction(action)) return showPage(reply, 400, brokenPage('action-unknown', page));
    const target = await decide(action, order, options, languageOf(request.headers['accept-language']));
    allowFormTo(reply, order);
    return reply.redirect(target, 303);
  });
}

async function decide(
  action: Action,
  order: CheckoutOrder,
  { ledger, now, slowMs }: CheckoutOptions,
  language: 'ko' | 'en',
): Promise<string> {
  const fail = (code: TossErrorCode): string =>
    withParameters(order.failUrl, { code, message: messageOf(code, language), orderId: order.orderId });
  if (action === 'cancel') return fail('PAY_PROCESS_CANCELED');
  if (isCharged(ledger.byOrder(order.orderId))) return fail('DUPLICATED_ORDER_ID');

  const at = now();
  const payment = newPayment(order, at);
  const record: PaymentRecord = {
    payment,
    createdAt: at,
    confirmDelayMs: action === 'slow' ? slowMs : 0,
    refuseWith: action === 'refuse' ? 'REJECT_CARD_PAYMENT' : null,
  };
  if (action === 'decline') {
    const refused = refuse(payment, 'REJECT_CARD_PAYMENT').payment ?? payment;
    await ledger.commit({ record: { ...record, payment: refused } });
    return fail('REJECT_CARD_PAYMENT');
  }
  await ledger.commit({ record });
  return withParameters(order.successUrl, {
    paymentType: 'NORMAL',
    paymentKey: payment.paymentKey,
    orderId: order.orderId,
    amount: String(order.amount),
  });
}

const isCharged = (record: PaymentRecord | undefined): boolean =>
  record !== undefined && record.payment.approvedAt !== null;
const isAction = (value: unknown): value is Action => (ACTIONS as readonly unknown[]).includes(value);
const queryOf = (request: FastifyRequest): Record<string, unknown> =>
  request.query as Record<string, unknown>;

/** The host as the guest's browser knows it, which the gateway forwards. */
function ownHost(request: FastifyRequest): string {
  const forwarded = request.headers['x-forwarded-host'];
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim();
  return first || request.headers.host || '';
}

const pageOptions = (request: FastifyRequest, { basePath }: CheckoutOptions) => ({
  language: languageOf(request.headers['accept-language']),
  stylesheet: `${basePath}/checkout.css`,
});
const showPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

const POLICY = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"];

/** A form's policy covers where its answer redirects to, too. */
function allowFormTo(reply: FastifyReply, order: CheckoutOrder): void {
  const targets = new Set([order.successUrl.origin, order.failUrl.origin]);
  reply.header(
    'content-security-policy',
    [...POLICY, `form-action 'self' ${[...targets].join(' ')}`].join('; '),
  );
}

function secure(reply: FastifyReply): void {
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', [...POLICY, "form-action 'none'"].join('; '));
  }
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
  reply.header('vary', 'accept-language');
}
