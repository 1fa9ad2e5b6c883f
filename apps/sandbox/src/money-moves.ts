import {
  koreanTime,
  newTransactionKey,
  type PaymentRecord,
  type TossCancel,
  type TossPayment,
} from './payment-object.ts';
import { messageOf, type TossErrorCode } from './toss-errors.ts';

/** What a call does to a payment: the payment as it is now, or an error that may have changed it too. */
export type Move =
  | { readonly ok: true; readonly payment: TossPayment }
  | { readonly ok: false; readonly code: TossErrorCode; readonly payment?: TossPayment };

export interface ConfirmCall {
  readonly orderId: string;
  readonly amount: number;
}

export function confirm(
  record: PaymentRecord,
  call: ConfirmCall,
  at: number,
  receiptUrl: (paymentKey: string) => string,
): Move {
  const { payment } = record;
  if (payment.orderId !== call.orderId || payment.totalAmount !== call.amount) {
    return { ok: false, code: 'INVALID_REQUEST' };
  }
  if (payment.status === 'EXPIRED') return { ok: false, code: 'NOT_FOUND_PAYMENT_SESSION' };
  if (payment.status !== 'IN_PROGRESS') return { ok: false, code: 'ALREADY_PROCESSED_PAYMENT' };
  if (record.refuseWith !== null) return refuse(payment, record.refuseWith);
  return {
    ok: true,
    payment: {
      ...payment,
      status: 'DONE',
      approvedAt: koreanTime(at),
      lastTransactionKey: newTransactionKey(),
      receipt: { url: receiptUrl(payment.paymentKey) },
    },
  };
}

/** An issuer's "no" ends the payment. */
export const refuse = (payment: TossPayment, code: TossErrorCode): Move => ({
  ok: false,
  code,
  payment: { ...payment, status: 'ABORTED', failure: { code, message: messageOf(code, 'ko') } },
});

export interface CancelCall {
  readonly cancelReason: string;
  readonly cancelAmount: number | undefined;
}

export function cancel(payment: TossPayment, call: CancelCall, at: number): Move {
  if (payment.status === 'CANCELED') return { ok: false, code: 'ALREADY_CANCELED_PAYMENT' };
  if (payment.status !== 'DONE' && payment.status !== 'PARTIAL_CANCELED') {
    return { ok: false, code: 'NOT_CANCELABLE_PAYMENT' };
  }
  const amount = call.cancelAmount ?? payment.balanceAmount;
  if (amount > payment.balanceAmount) return { ok: false, code: 'NOT_CANCELABLE_AMOUNT' };
  const balance = payment.balanceAmount - amount;
  const vat = Math.round(balance / 11);
  const done: TossCancel = {
    cancelAmount: amount,
    cancelReason: call.cancelReason,
    taxFreeAmount: 0,
    taxExemptionAmount: 0,
    refundableAmount: balance,
    transferDiscountAmount: 0,
    easyPayDiscountAmount: 0,
    canceledAt: koreanTime(at),
    transactionKey: newTransactionKey(),
    receiptKey: null,
    cancelStatus: 'DONE',
    cancelRequestId: null,
  };
  return {
    ok: true,
    payment: {
      ...payment,
      status: balance === 0 ? 'CANCELED' : 'PARTIAL_CANCELED',
      balanceAmount: balance,
      suppliedAmount: balance - vat,
      vat,
      lastTransactionKey: done.transactionKey,
      cancels: [...(payment.cancels ?? []), done],
    },
  };
}
