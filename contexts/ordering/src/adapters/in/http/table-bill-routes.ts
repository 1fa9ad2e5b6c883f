import { BillPaymentView, BillView, Id, MAY, TakeBillPayment } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerOf, valueOf } from './answers.ts';
import { staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Table = Type.Object({ tableId: Id });
const TablePayment = Type.Object({ tableId: Id, billPaymentId: Id });
const docs = (summary: string, problems: Readonly<Record<number, readonly string[]>>) => ({
  summary,
  tags: ['tables'],
  problems,
});

const NOT_TAKEN = refusals([
  ...(['table-not-found', 'table-session-closed', 'bill-settled', 'bill-being-paid'] as const),
  ...(['bill-amount-too-high', 'bill-changed', 'bill-payment-not-found', 'bill-payment-online'] as const),
  ...(['bill-payment-cancelled', 'bill-payment-expired'] as const),
]);
const NOT_FREED = refusals([
  ...(['bill-payment-not-found', 'bill-payment-paid'] as const),
  ...(['bill-payment-expired', 'payment-in-progress'] as const),
]);

/** What staff see and mark of a party's bill. */
export function tableBillRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/tables/:tableId/bill',
    {
      schema: { params: Table, response: { 200: BillView } },
      config: {
        auth: MAY['tables.see'],
        priority: 'high',
        docs: docs("A party's bill", refusals(['table-session-not-found'])),
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
        docs: docs('Mark what was paid at the counter', NOT_TAKEN),
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
        docs: docs('Free a share, or take back a mark', NOT_FREED),
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
