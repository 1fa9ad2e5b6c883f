import { randomBytes } from 'node:crypto';
import type { TossErrorCode } from './toss-errors.ts';

export type TossStatus =
  | 'READY'
  | 'IN_PROGRESS'
  | 'WAITING_FOR_DEPOSIT'
  | 'DONE'
  | 'CANCELED'
  | 'PARTIAL_CANCELED'
  | 'ABORTED'
  | 'EXPIRED';

export interface TossCancel {
  readonly cancelAmount: number;
  readonly cancelReason: string;
  readonly taxFreeAmount: number;
  readonly taxExemptionAmount: number;
  readonly refundableAmount: number;
  readonly transferDiscountAmount: number;
  readonly easyPayDiscountAmount: number;
  readonly canceledAt: string;
  readonly transactionKey: string;
  readonly receiptKey: string | null;
  readonly cancelStatus: 'DONE';
  readonly cancelRequestId: string | null;
}

/** The Payment object of Toss Payments, version 2022-11-16. */
export interface TossPayment {
  readonly version: '2022-11-16';
  readonly mId: string;
  readonly lastTransactionKey: string | null;
  readonly paymentKey: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly type: 'NORMAL';
  readonly currency: string;
  readonly country: 'KR';
  readonly method: string | null;
  readonly status: TossStatus;
  readonly requestedAt: string;
  readonly approvedAt: string | null;
  readonly totalAmount: number;
  readonly balanceAmount: number;
  readonly suppliedAmount: number;
  readonly vat: number;
  readonly taxFreeAmount: number;
  readonly taxExemptionAmount: number;
  readonly useEscrow: boolean;
  readonly cultureExpense: boolean;
  readonly isPartialCancelable: boolean;
  readonly card: object | null;
  readonly easyPay: object | null;
  readonly virtualAccount: null;
  readonly transfer: null;
  readonly mobilePhone: null;
  readonly giftCertificate: null;
  readonly cashReceipt: null;
  readonly cashReceipts: null;
  readonly discount: null;
  readonly secret: string | null;
  readonly metadata: null;
  readonly cancels: readonly TossCancel[] | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly receipt: { readonly url: string } | null;
  readonly checkout: { readonly url: string } | null;
}

/** What the sandbox remembers of a payment beside the object that it shows. */
export interface PaymentRecord {
  readonly payment: TossPayment;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The window's choice "slow": how long a confirm takes. */
  readonly confirmDelayMs: number;
  /** The window's choice "refuse": what a confirm is refused with. */
  readonly refuseWith: TossErrorCode | null;
}

/** `2026-03-01T12:00:00+09:00`: Toss writes Korean time with its offset. */
export const koreanTime = (at: number): string =>
  `${new Date(at + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;

export const newTransactionKey = (): string => `txrd_a01${randomBytes(13).toString('hex')}`;
export const newPaymentKey = (at: number): string => {
  const digits = koreanTime(at).replaceAll(/\D/g, '').slice(0, 14);
  return `hiord${digits}${randomBytes(9).toString('base64url')}`;
};

const METHODS: Readonly<Record<string, { method: string; wallet: string | null }>> = {
  card: { method: '카드', wallet: null },
  tosspay: { method: '간편결제', wallet: '토스페이' },
  kakaopay: { method: '간편결제', wallet: '카카오페이' },
  naverpay: { method: '간편결제', wallet: '네이버페이' },
};

export interface NewPayment {
  readonly orderId: string;
  readonly orderName: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string | undefined;
}

/** A payment as it stands when the guest has agreed in the window and the store has not confirmed yet. */
export function newPayment(order: NewPayment, at: number): TossPayment {
  const paymentKey = newPaymentKey(at);
  const vat = Math.round(order.amount / 11);
  const { method, wallet } = METHODS[order.method?.toLowerCase() ?? 'card'] ?? METHODS['card']!;
  return {
    version: '2022-11-16',
    mId: 'hiordersandbox',
    lastTransactionKey: null,
    paymentKey,
    orderId: order.orderId,
    orderName: order.orderName,
    type: 'NORMAL',
    currency: order.currency,
    country: 'KR',
    method,
    status: 'IN_PROGRESS',
    requestedAt: koreanTime(at),
    approvedAt: null,
    totalAmount: order.amount,
    balanceAmount: order.amount,
    suppliedAmount: order.amount - vat,
    vat,
    taxFreeAmount: 0,
    taxExemptionAmount: 0,
    useEscrow: false,
    cultureExpense: false,
    isPartialCancelable: true,
    card: cardOf(order.amount),
    easyPay: wallet === null ? null : { provider: wallet, amount: 0, discountAmount: 0 },
    virtualAccount: null,
    transfer: null,
    mobilePhone: null,
    giftCertificate: null,
    cashReceipt: null,
    cashReceipts: null,
    discount: null,
    secret: null,
    metadata: null,
    cancels: null,
    failure: null,
    receipt: null,
    checkout: null,
  };
}

const cardOf = (amount: number): object => ({
  amount,
  issuerCode: '61',
  acquirerCode: '31',
  number: '12345678****000*',
  installmentPlanMonths: 0,
  approveNo: '00000000',
  useCardPoint: false,
  cardType: '신용',
  ownerType: '개인',
  acquireStatus: 'READY',
  isInterestFree: false,
  interestPayer: null,
});
