import { Id, MAY, ReceiptLink, ReceiptView } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerOf, valueOf } from './answers.ts';
import { callerOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Order = Type.Object({ orderId: Id });
const Link = Type.Object({ key: Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }) });

/** A receipt to hand on: it is there when the stay at the table is long over. */
export function receiptRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.post(
    '/api/orders/:orderId/receipt',
    {
      schema: { params: Order, response: { 200: ReceiptLink } },
      config: {
        ...{ auth: MAY['orders.see'], idempotency: 'accepted' },
        docs: {
          summary: 'The link of an order’s receipt',
          description: 'Always the same. Who is sent it reads the receipt without signing in.',
          tags: ['orders'],
          problems: refusals(['order-not-found', 'receipt-not-found']),
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.linkReceipt(tx, callerOf(request), request.params.orderId), (key) => ({
          status: 200,
          body: { key, url: `${viewerOf(request).origin}/r/${key}` },
        })),
      ),
  );

  http.get(
    '/api/receipts/:key',
    {
      schema: { params: Link, response: { 200: ReceiptView } },
      config: {
        auth: 'public',
        docs: {
          summary: 'A receipt, for whoever was sent its link',
          tags: ['orders'],
          problems: refusals(['receipt-not-found']),
        },
      },
    },
    async (request, reply) => {
      const receipt = valueOf(await app.getReceipt(request.params.key, viewerOf(request)));
      // Only for who has the link: no search engine, no cache on the way.
      void reply.headers({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow' });
      return receipt;
    },
  );
}
