import { BillPaymentView, BillView, Id, MAY, TakeBillPayment } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerOf, valueOf } from './answers.ts';
import { staffOf } from './caller.ts';
import type { RouteDependencies } from './dependencies.ts';

const Table = Type.Object({ tableId: Id });
const TablePayment = Type.Object({ tableId: Id, billPaymentId: Id });
const docs = (summary: string, problems: Record<number, readonly string[]>) => ({
  summary,
  tags: ['tables'],
  problems,
});

/** What staff see and mark of a party's bill. */
export function tableBillRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/tables/:tableId/bill',
    {
      schema: { params: Table, response: { 200: BillView } },
      config: {
        auth: MAY['tables.see'],
        priority: 'high',
        docs: docs("A party's bill", { 404: ['table-session-not-found'] }),
      },
    },
    async (request) => {
      const caller = { ...staffOf(request), tableId: request.params.tableId };
      return valueOf(await app.getTableBill(caller, viewerOf(request)));
    },
  );

  http.post(
    '/api/tables/:tableId/bill/payments',
    {
      schema: { params: Table, body: Type.Optional(TakeBillPayment), response: { 201: BillPaymentView } },
      config: {
        ...{ auth: MAY['tables.serve'], idempotency: 'required', priority: 'high' },
        docs: docs('Mark what was paid at the counter', {
          404: ['bill-payment-not-found'],
          409: [
            'table-session-closed',
            'bill-settled',
            'bill-being-paid',
            'bill-amount-too-high',
            'bill-changed',
          ],
        }),
      },
    },
    (request, reply) => {
      const { billPaymentId = null, amount = null } = request.body ?? {};
      const command = { tableId: request.params.tableId, billPaymentId, amount };
      const caller = staffOf(request);
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.takeBillPayment(tx, caller, command), async (taken) => ({
          status: 201,
          body: await app.showBillPayment(taken, { caller, viewer: viewerOf(request) }, tx),
        })),
      );
    },
  );

  http.post(
    '/api/tables/:tableId/bill/payments/:billPaymentId/cancel',
    {
      schema: { params: TablePayment, response: { 200: BillPaymentView } },
      config: {
        ...{ auth: MAY['tables.serve'], idempotency: 'accepted', priority: 'high' },
        docs: docs('Free a share, or take back a mark', {
          404: ['bill-payment-not-found'],
          409: ['bill-payment-paid', 'payment-in-progress'],
          410: ['bill-payment-expired'],
        }),
      },
    },
    (request, reply) => {
      const caller = staffOf(request);
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.cancelBillPayment(tx, caller, request.params), async (ended) => ({
          status: 200,
          body: await app.showBillPayment(ended, { caller, viewer: viewerOf(request) }, tx),
        })),
      );
    },
  );
}
