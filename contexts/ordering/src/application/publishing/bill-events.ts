import {
  billPaymentChanged,
  billPaymentOverpaid,
  billPaymentUnusable,
  billSettled,
  type Actor,
  type WrittenReason,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import {
  evenedOf,
  givenBack,
  returningOf,
  usableCharge,
  type BillPayment,
} from '../../domain/bill/bill-payment.ts';
import type { TableBill } from '../../domain/bill/bill.ts';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import { newEvent } from './new-event.ts';

export interface ChangedBillPayment {
  /** Undefined: it is new. */
  readonly before: BillPayment | undefined;
  readonly after: BillPayment;
}

interface Told {
  readonly session: TableSession;
  readonly by: Actor;
  readonly at: Date;
}

/** In one order for a whole table: whoever listens sees its payments as they happened. */
const eventAbout = <D extends EventDefinition>(
  definition: D,
  { id, tableSessionId, storeId }: BillPayment,
  data: NewEvent<D>['data'],
): NewEvent => newEvent(definition, { subject: id, storeId, partitionKey: tableSessionId, data });

const refOf = ({ id, storeId, tableSessionId }: BillPayment, { tableId }: TableSession) => ({
  ...{ billPaymentId: id, storeId, tableId, tableSessionId },
});

export function billPaymentEvents({ before, after }: ChangedBillPayment, told: Told): NewEvent[] {
  const known = new Set(before?.charges.map(({ paymentId }) => paymentId));
  const at = told.at.toISOString();
  const wasted = after.charges
    .filter(({ paymentId }) => !known.has(paymentId))
    .flatMap(({ paymentId, amount, unusable }) => {
      if (unusable === null) return [];
      const reason: WrittenReason = unusable;
      const data = { ...refOf(after, told.session), paymentId, amount, reason, at };
      return [eventAbout(billPaymentUnusable, after, data)];
    });
  const owed = [...wasted, ...overpaidEvents({ before, after }, told)];
  return isNews(before, after) ? [changedEvent({ before, after }, told), ...owed] : owed;
}

/** More of it is to be given back than before. */
function overpaidEvents({ before, after }: ChangedBillPayment, told: Told): NewEvent[] {
  const amount = returningOf(after) - (before ? returningOf(before) : 0);
  const charge = usableCharge(after);
  if (!charge || amount <= 0) return [];
  const reason: WrittenReason = 'order-cancelled';
  const { paymentId } = charge;
  const data = { ...refOf(after, told.session), paymentId, amount, reason, at: told.at.toISOString() };
  return [eventAbout(billPaymentOverpaid, after, data)];
}

/** A confirmation on its way is nothing that others see. */
const isNews = (before: BillPayment | undefined, after: BillPayment): boolean =>
  before === undefined ||
  before.status !== after.status ||
  givenBack(before) !== givenBack(after) ||
  returningOf(before) !== returningOf(after);

function changedEvent({ before, after: payment }: ChangedBillPayment, { session, by, at }: Told): NewEvent {
  const { status, method, share, amount, currency, guestId } = payment;
  return eventAbout(billPaymentChanged, payment, {
    ...refOf(payment, session),
    ...{ status, method, share: share.kind, amount, currency, guestId },
    ...(before && { previous: before.status }),
    ...{ refunded: givenBack(payment) + returningOf(payment), evened: evenedOf(payment) },
    returning: returningOf(payment),
    ...{ paymentId: usableCharge(payment)?.paymentId ?? null },
    ...{ by, at: at.toISOString() },
  });
}

export const billSettledEvent = (
  payment: BillPayment,
  { total, paid }: TableBill,
  { session, at }: Pick<Told, 'session' | 'at'>,
): NewEvent =>
  eventAbout(billSettled, payment, { ...refOf(payment, session), total, paid, at: at.toISOString() });
