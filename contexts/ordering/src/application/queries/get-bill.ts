import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import type { PaymentOnBill } from '../bill/change-payment.ts';
import type { Caller, GuestCaller, StaffCaller } from '../caller.ts';
import type { Checkout } from '../ports/checkout.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { storeOf } from '../store-of.ts';
import { billPaymentView, billView } from './bill-view.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';
import type { Viewer } from './viewer.ts';

type BillPorts = Pick<Ports, 'sessions' | 'stores' | 'orders' | 'billPayments'> & {
  readonly checkout: Checkout;
};

/** What the table has ordered, paid and still owes. */
export const getBill =
  (ports: BillPorts) =>
  async (caller: GuestCaller, viewer: Viewer): Promise<Result<BillView, NoOpenSession>> => {
    const session = await openSessionOf(ports, caller);
    return session.ok ? ok(await show(ports, session.value, { caller, viewer })) : session;
  };

/** The same of the party at a table, for staff. */
export const getTableBill =
  (ports: BillPorts) =>
  async (
    { tableId, ...caller }: StaffCaller & { readonly tableId: string },
    viewer: Viewer,
  ): Promise<Result<BillView, NotFound>> => {
    const session = await ports.sessions.findOpenAt({ storeId: caller.storeId, tableId });
    if (!session) return err({ code: 'not-found', what: 'table-session' });
    return ok(await show(ports, session, { caller, viewer }));
  };

interface Eyes {
  readonly caller: Caller;
  readonly viewer: Viewer;
}

const eyesOf = async (ports: BillPorts, { caller, viewer }: Eyes, tx?: Transaction) => ({
  store: await storeOf(ports, caller.storeId, tx),
  ...{ checkout: ports.checkout, viewer, guestId: caller.kind === 'guest' ? caller.id : null },
});

async function show(ports: BillPorts, session: TableSession, who: Eyes): Promise<BillView> {
  const [eyes, orders, payments] = await Promise.all([
    eyesOf(ports, who),
    ports.orders.ofSession(session.id),
    ports.billPayments.ofSession(session.id),
  ]);
  return billView({ session, orders, payments }, eyes);
}

/** A payment towards the bill as it is after a command. */
export const showBillPayment =
  (ports: BillPorts) =>
  async ({ bill, payment }: PaymentOnBill, who: Eyes, tx: Transaction): Promise<BillPaymentView> =>
    billPaymentView(payment, bill, await eyesOf(ports, who, tx));
