import { AddCartLine, CartView, ChangeCartLine, Id, MAY } from '@hiorder/contracts';
import { runOnce, type Answer, type Http } from '@hiorder/http';
import type { Transaction } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { CartNow } from '../../../application/edit-cart.ts';
import { answerOf, valueOf } from './answers.ts';
import { guestOf } from './caller.ts';
import { NO_STAY, refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Line = Type.Object({ lineId: Id });
const auth = MAY['cart.change'];
const tags = ['cart'];
const gone = ['table-session-not-found', 'table-session-closed'] as const;
const wrong = ['order-refused', 'item-not-on-sale', 'options-invalid', 'quantity-out-of-range'] as const;
const problems = {
  adding: refusals([...gone, ...wrong, 'guest-not-at-table']),
  changing: refusals([...gone, ...wrong, 'cart-line-not-found']),
  removing: refusals([...gone, 'cart-line-not-found']),
};

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
      config: {
        auth,
        priority: 'normal',
        docs: { summary: "The table's shared cart", tags, problems: NO_STAY },
      },
    },
    async (request) => valueOf(await app.getCart(guestOf(request), viewerOf(request))),
  );

  http.post(
    '/api/cart/lines',
    {
      schema: { body: AddCartLine, response: { 201: CartView } },
      config: {
        auth,
        idempotency: 'accepted',
        docs: { summary: 'Put something into the cart', tags, problems: problems.adding },
      },
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
      config: {
        auth,
        idempotency: 'accepted',
        docs: { summary: 'Change a line of the cart', tags, problems: problems.changing },
      },
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
      config: {
        auth,
        idempotency: 'accepted',
        docs: { summary: 'Take a line out of the cart', tags, problems: problems.removing },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.removeCartLine(tx, guestOf(request), request.params), () => ({ status: 204 })),
      ),
  );
}
