import { BillPaymentView, BillView, Id, MAY, PayBill } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerOf, valueOf } from './answers.ts';
import { guestOf } from './caller.ts';
import { NO_STAY, refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const Params = Type.Object({ billPaymentId: Id });
const NOT_PAYABLE = refusals([
  ...(['bill-settled', 'bill-being-paid', 'bill-nothing-yours', 'bill-line-unknown'] as const),
  ...(['bill-line-taken', 'bill-amount-too-high', 'bill-changed'] as const),
  ...(['table-session-closed', 'table-session-not-found'] as const),
]);
const NOT_GIVEN_UP = refusals([
  ...(['bill-payment-not-found', 'bill-payment-not-yours', 'bill-payment-paid'] as const),
  ...(['bill-payment-expired', 'payment-in-progress'] as const),
]);
const docs = (summary: string, problems: Readonly<Record<number, readonly string[]>>) => ({
  summary,
  tags: ['bill'],
  problems,
});

/** The bill, for everybody at the table. */
export function billRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/bill',
    {
      schema: { response: { 200: BillView } },
      config: { auth: MAY['orders.place'], priority: 'high', docs: docs("The table's bill", NO_STAY) },
    },
    async (request) => valueOf(await app.getBill(guestOf(request), viewerOf(request))),
  );

  http.post(
    '/api/bill/payments',
    {
      schema: { body: PayBill, response: { 201: BillPaymentView } },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'required', priority: 'high' },
        docs: docs('Take a share of the bill upon oneself', NOT_PAYABLE),
      },
    },
    (request, reply) => {
      const { share, method = 'online', expectedAmount = null } = request.body;
      const expected = typeof expectedAmount === 'number' ? { amount: expectedAmount } : expectedAmount;
      const caller = guestOf(request);
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.payBill(tx, caller, { share, method, expected }), async (asked) => ({
          status: 201,
          body: await app.showBillPayment(asked, { caller, viewer: viewerOf(request) }, tx),
        })),
      );
    },
  );

  http.post(
    '/api/bill/payments/:billPaymentId/cancel',
    {
      schema: { params: Params, response: { 200: BillPaymentView } },
      config: {
        ...{ auth: MAY['orders.place'], idempotency: 'accepted', priority: 'high' },
        docs: docs('Give a share up', NOT_GIVEN_UP),
      },
    },
    (request, reply) => {
      const caller = guestOf(request);
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.cancelBillPayment(tx, caller, request.params), async (ended) => ({
          status: 200,
          body: await app.showBillPayment(ended, { caller, viewer: viewerOf(request) }, tx),
        })),
      );
    },
  );
}
