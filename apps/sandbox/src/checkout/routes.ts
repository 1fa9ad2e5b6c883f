import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ledger } from '../ledger.ts';
import { languageOf } from '../toss-errors.ts';
import { windowAssets } from './assets.ts';
import { readChoice } from './choice.ts';
import { cancelled, decide, settledAt } from './decide.ts';
import { readCheckout, type CheckoutOrder } from './order.ts';
import { brokenPage, checkoutPage, settledPage } from './page.ts';
import { pageLanguageOf } from './words/words-of.ts';

export interface CheckoutOptions {
  readonly ledger: Ledger;
  readonly basePath: string;
  readonly now: () => number;
  /** How long the confirm of a payment approved with "slow" takes. */
  readonly slowMs: number;
}

/** The payment window: plain forms, no script; everything it is told stands in its own address. */
export function checkoutRoutes(app: FastifyInstance, options: CheckoutOptions): void {
  app.register(formbody);
  app.addHook('onSend', async (_request, reply) => secure(reply));
  windowAssets(app, options.basePath);

  app.get(`${options.basePath}/checkout`, (request, reply) => {
    const order = readCheckout(queryOf(request), ownHost(request));
    const page = pageOptions(request, options);
    if (typeof order === 'string') return showPage(reply, 400, brokenPage(order, page));
    allowFormTo(reply, order);
    const settled = settledAt(order, options.ledger);
    if (settled !== undefined) return showPage(reply, 200, settledPage(order, settled, page));
    return showPage(reply, 200, checkoutPage(order, cancelled(order, languageFor(request)), page));
  });
  app.post(`${options.basePath}/checkout`, async (request, reply) => {
    const order = readCheckout(queryOf(request), ownHost(request));
    const page = pageOptions(request, options);
    if (typeof order === 'string') return showPage(reply, 400, brokenPage(order, page));
    const choice = readChoice((request.body ?? {}) as Record<string, unknown>);
    if (choice === undefined) return showPage(reply, 400, brokenPage('action-unknown', page));
    const target = await decide(choice, order, { ...options, language: languageFor(request) });
    allowFormTo(reply, order);
    return reply.redirect(target, 303);
  });
}

const languageFor = (request: FastifyRequest) => languageOf(request.headers['accept-language']);
const queryOf = (request: FastifyRequest): Record<string, unknown> =>
  request.query as Record<string, unknown>;

/** The host as the guest's browser knows it, which the gateway forwards. */
function ownHost(request: FastifyRequest): string {
  const forwarded = request.headers['x-forwarded-host'];
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim();
  return first || request.headers.host || '';
}

const pageOptions = (request: FastifyRequest, { basePath }: CheckoutOptions) => ({
  language: pageLanguageOf(request.headers['accept-language']),
  basePath,
});
const showPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

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
