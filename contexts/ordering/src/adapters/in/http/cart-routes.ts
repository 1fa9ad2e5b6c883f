import { AddCartLine, CartView, ChangeCartLine, Id, MAY } from '@hiorder/contracts';
import { runOnce, type Answer, type Http } from '@hiorder/http';
import type { Transaction } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { CartNow } from '../../../application/edit-cart.ts';
import { answerOf, valueOf } from './answers.ts';
import { guestOf } from './caller.ts';
import type { RouteDependencies } from './dependencies.ts';

const Line = Type.Object({ lineId: Id });
const auth = MAY['cart.change'];
const docs = (summary: string) => ({ summary, tags: ['cart'] });

export function cartRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  const shown =
    (status: number, request: FastifyRequest, tx: Transaction) =>
    async (now: CartNow): Promise<Answer> => ({
      status,
      body: await app.showCart(now, viewerOf(request), tx),
    });

  http.get(
    '/api/cart',
    {
      schema: { response: { 200: CartView } },
      config: { auth, priority: 'normal', docs: docs("The table's shared cart") },
    },
    async (request) => valueOf(await app.getCart(guestOf(request), viewerOf(request))),
  );

  http.post(
    '/api/cart/lines',
    {
      schema: { body: AddCartLine, response: { 201: CartView } },
      config: { auth, idempotency: 'accepted', docs: docs('Put something into the cart') },
    },
    (request, reply) => {
      const { itemId, quantity, options = [], note = null } = request.body;
      const added = { itemId, quantity, options, note };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.addToCart(tx, guestOf(request), added), shown(201, request, tx)),
      );
    },
  );

  http.patch(
    '/api/cart/lines/:lineId',
    {
      schema: { params: Line, body: ChangeCartLine, response: { 200: CartView } },
      config: { auth, idempotency: 'accepted', docs: docs('Change a line of the cart') },
    },
    (request, reply) => {
      const change = { lineId: request.params.lineId, change: request.body };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.changeCartLine(tx, guestOf(request), change), shown(200, request, tx)),
      );
    },
  );

  http.delete(
    '/api/cart/lines/:lineId',
    {
      schema: { params: Line, response: { 204: Type.Null() } },
      config: { auth, idempotency: 'accepted', docs: docs('Take a line out of the cart') },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.removeCartLine(tx, guestOf(request), request.params), () => ({ status: 204 })),
      ),
  );
}
