import type { PaymentMode } from '@hiorder/contracts';
import { err, isWithin, nextChange, ok, type Result, type WeeklyHours } from '@hiorder/kernel';
import { asUsual, type Easing } from './easing.ts';

export interface Pause {
  readonly since: Date;
  /** Null: until somebody resumes. */
  readonly resumesAt: Date | null;
  readonly message: string | null;
}

/** How a store takes orders. */
export interface OrderingPolicy extends Easing {
  readonly storeId: string;
  readonly paymentMode: PaymentMode;
  readonly pause: Pause | null;
  /** Where guests pay first: whether they may do so at the counter instead of in a payment window. */
  readonly counterPayment: boolean;
  /** Null: always open. */
  readonly openingHours: WeeklyHours | null;
  /** How many of one dish guests may order at once; null: as many as anybody. */
  readonly mostPerItem: number | null;
  /** How many portions they may order at once, of all dishes together; null: as many as anybody. */
  readonly mostPerOrder: number | null;
}

/** Guests who sat down under one mode would pay under another. */
export interface TableSessionsOpen {
  readonly code: 'table-sessions-open';
  readonly open: number;
}

export const newPolicy = (storeId: string, paymentMode: PaymentMode): OrderingPolicy => ({
  storeId,
  paymentMode,
  counterPayment: false,
  pause: null,
  ...asUsual,
  openingHours: null,
  mostPerItem: null,
  mostPerOrder: null,
});

/** Paid before it is cooked, unless there is nothing to pay. */
export const isPaidFirst = ({ paymentMode }: OrderingPolicy, total: number): boolean =>
  paymentMode === 'prepay' && total > 0;

/** The pause that holds at `at`, if one does: it ends by itself, whether or not somebody has noticed. */
export function pauseAt(policy: OrderingPolicy, at: Date): Pause | null {
  const { pause } = policy;
  return pause && (pause.resumesAt === null || at < pause.resumesAt) ? pause : null;
}

/** Why no orders are taken at `at`, and until when: a pause, or the hour of the day. Null: they are. */
export function notTakingOrdersAt(policy: OrderingPolicy, at: Date): Omit<Pause, 'since'> | null {
  const held = pauseAt(policy, at);
  if (held) return { resumesAt: held.resumesAt, message: held.message };
  const hours = policy.openingHours;
  return hours && !isWithin(hours, at) ? { resumesAt: nextChange(hours, at), message: null } : null;
}

export function changePaymentMode(
  policy: OrderingPolicy,
  paymentMode: PaymentMode,
  openSessions: number,
): Result<OrderingPolicy, TableSessionsOpen> {
  if (policy.paymentMode === paymentMode) return ok(policy);
  if (openSessions > 0) return err({ code: 'table-sessions-open', open: openSessions });
  return ok({ ...policy, paymentMode });
}

/** Pausing again replaces the time and the message. */
export function pause(
  policy: OrderingPolicy,
  o: { at: Date; minutes: number | null; message: string | null },
): OrderingPolicy {
  const resumesAt = o.minutes === null ? null : new Date(o.at.getTime() + o.minutes * 60_000);
  return { ...policy, pause: { since: pauseAt(policy, o.at)?.since ?? o.at, resumesAt, message: o.message } };
}

export const resume = (policy: OrderingPolicy): OrderingPolicy => ({ ...policy, pause: null });

export const isDueToResume = (policy: OrderingPolicy, at: Date): boolean =>
  policy.pause !== null && pauseAt(policy, at) === null;
