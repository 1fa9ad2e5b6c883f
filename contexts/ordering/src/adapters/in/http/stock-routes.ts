import { Id, MAY, SellOut, SetStock, StockList, StockView } from '@hiorder/contracts';
import { invalidRequest, ProblemError, runOnce, type Answer, type Http } from '@hiorder/http';
import Type from 'typebox';
import { stockView } from '../../../application/queries/get-stock.ts';
import type { SoldOutUntil } from '../../../application/sell-out.ts';
import type { Stock } from '../../../domain/stock/stock.ts';
import { answerOf } from './answers.ts';
import { staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Item = Type.Object({ itemId: Id });
const config = (summary: string, others: readonly 'store-not-found'[] = []) =>
  ({
    auth: MAY['stock.change'],
    idempotency: 'accepted',
    docs: { summary, tags: ['stock'], problems: refusals(['item-not-found', ...others]) },
  }) as const;

export function stockRoutes(http: Http, { app }: RouteDependencies): void {
  const shown = (stock: Stock): Answer => ({ status: 200, body: stockView(stock, app.clock.now()) });

  http.get(
    '/api/stock',
    {
      schema: { response: { 200: StockList } },
      config: { auth: MAY['stock.change'], docs: { summary: 'All stock', tags: ['stock'] } },
    },
    async (request) => ({ items: await app.getStock(staffOf(request)) }),
  );

  http.put(
    '/api/stock/:itemId',
    {
      schema: { params: Item, body: SetStock, response: { 200: StockView } },
      config: config('How many can still be sold; null: not counted'),
    },
    (request, reply) => {
      const set = { itemId: request.params.itemId, quantity: request.body.quantity };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.setStock(tx, staffOf(request), set), shown),
      );
    },
  );

  http.post(
    '/api/stock/:itemId/sell-out',
    {
      schema: { params: Item, body: Type.Optional(SellOut), response: { 200: StockView } },
      config: config('Take an item off sale', ['store-not-found']),
    },
    (request, reply) => {
      const sold = { itemId: request.params.itemId, until: untilOf(request.body ?? {}) };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.sellOut(tx, staffOf(request), sold), shown),
      );
    },
  );

  http.post(
    '/api/stock/:itemId/back-on-sale',
    {
      schema: { params: Item, body: Type.Optional(Type.Object({})), response: { 200: StockView } },
      config: config('Put an item back on sale'),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.backOnSale(tx, staffOf(request), request.params), shown),
      ),
  );
}

function untilOf({ until, untilClosing }: Type.Static<typeof SellOut>): SoldOutUntil {
  const given = until !== undefined && until !== null;
  if (!given) return untilClosing === true ? 'closing' : null;
  const at = new Date(until);
  if (!Number.isNaN(at.getTime()) && untilClosing === undefined) return at;
  const violations = [{ code: 'invalid', path: '/until' }];
  throw new ProblemError(invalidRequest(violations));
}
