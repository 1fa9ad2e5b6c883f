// Plain data without any dependency, so that a phone loads nothing else with it.
import type { Locale } from '@hiorder/kernel';
import type { DeclineReason, LocalizedText, RejectReason } from './events/common.ts';

type InAllLanguages = Required<LocalizedText>;

/** Why the kitchen did not take an order, as its guests read it. */
export const rejectReasonTexts: Readonly<Record<RejectReason, InAllLanguages>> = {
  'out-of-ingredients': {
    ko: '재료가 떨어졌어요',
    en: 'We ran out of ingredients',
    ja: '材料が切れました',
    zh: '食材用完了',
  },
  'kitchen-busy': {
    ko: '주방이 너무 바빠요',
    en: 'The kitchen is too busy',
    ja: '厨房が混み合っています',
    zh: '厨房太忙',
  },
  'closing-time': {
    ko: '영업이 끝났어요',
    en: 'We are closing',
    ja: '営業が終わりました',
    zh: '已打烊',
  },
  'request-impossible': {
    ko: '요청하신 대로 준비할 수 없어요',
    en: 'We cannot prepare it as you asked',
    ja: 'ご希望どおりにご用意できません',
    zh: '无法按您的要求准备',
  },
  'party-left': {
    ko: '손님이 자리를 떠나셨어요',
    en: 'The party has left',
    ja: 'お客様が席を立たれました',
    zh: '客人已离开',
  },
};

const ORDER_CANCELLED = { ko: '주문 취소', en: 'Order cancelled', ja: '注文のキャンセル', zh: '订单已取消' };
const TOO_LATE = { ko: '결제 시간이 지남', en: 'Paid too late', ja: '支払い期限切れ', zh: '已超过支付时间' };
const PAID_TWICE = { ko: '두 번 결제됨', en: 'Paid twice', ja: '二重に支払われた', zh: '重复支付' };
const OTHER_AMOUNT = {
  ko: '금액이 달라짐',
  en: 'Amount had changed',
  ja: '金額が変わった',
  zh: '金额有变动',
};

/** Why money went back for which nobody here has said a reason: what is written instead, and how it is read. */
const refundReasonTexts = {
  'returned at the provider': {
    ko: '결제사에서 직접 환불됨',
    en: 'Given back at the payment provider',
    ja: '決済会社で直接返金',
    zh: '已在支付机构直接退款',
  },
  'order cancelled': ORDER_CANCELLED,
  'order-cancelled': ORDER_CANCELLED,
  'bill-payment-cancelled': {
    ko: '결제 취소',
    en: 'Payment cancelled',
    ja: '支払いの取消',
    zh: '付款已取消',
  },
  'order-expired': TOO_LATE,
  'bill-payment-expired': TOO_LATE,
  'duplicate payment': PAID_TWICE,
  'order-already-paid': PAID_TWICE,
  'bill-payment-paid': PAID_TWICE,
  'amount-mismatch': OTHER_AMOUNT,
  'bill-changed': OTHER_AMOUNT,
} as const satisfies Readonly<Record<string, InAllLanguages>>;

/** One that a program writes. */
export type WrittenReason = keyof typeof refundReasonTexts;

const isWritten = (reason: string): reason is WrittenReason => Object.hasOwn(refundReasonTexts, reason);

/** As it was said, or in the reader's language where nobody has said it. */
export const refundReasonText = (reason: string, locale: Locale): string =>
  isWritten(reason) ? refundReasonTexts[reason][locale] : reason;

const BY_TOSS_CODE: Readonly<Record<string, DeclineReason>> = {
  PAY_PROCESS_CANCELED: 'cancelled-by-guest',
  USER_CANCEL: 'cancelled-by-guest',
  EXPIRED_PAYMENT: 'payment-expired',
  NOT_FOUND_PAYMENT: 'payment-expired',
  NOT_FOUND_PAYMENT_SESSION: 'payment-expired',
  REJECT_ACCOUNT_PAYMENT: 'insufficient-funds',
  EXCEED_MAX_AMOUNT: 'limit-exceeded',
  EXCEED_MAX_AUTH_COUNT: 'limit-exceeded',
  EXCEED_MAX_DAILY_PAYMENT_COUNT: 'limit-exceeded',
  EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT: 'limit-exceeded',
  EXCEED_MAX_ONE_DAY_AMOUNT: 'limit-exceeded',
  EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT: 'limit-exceeded',
  EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT: 'limit-exceeded',
  EXCEED_MAX_PAYMENT_AMOUNT: 'limit-exceeded',
  INVALID_CARD_EXPIRATION: 'expired-card',
  INVALID_CARD_LOST_OR_STOLEN: 'invalid-card',
  INVALID_CARD_NUMBER: 'invalid-card',
  INVALID_STOPPED_CARD: 'invalid-card',
  INVALID_ACCOUNT_INFO_RE_REGISTER: 'invalid-card',
  RESTRICTED_TRANSFER_ACCOUNT: 'invalid-card',
  REJECT_TOSSPAY_INVALID_ACCOUNT: 'invalid-card',
  INVALID_PASSWORD: 'not-authorized',
  INVALID_AUTHORIZE_AUTH: 'not-authorized',
  BELOW_MINIMUM_AMOUNT: 'method-unavailable',
  EXCEED_MAX_CARD_INSTALLMENT_PLAN: 'method-unavailable',
  INVALID_CARD_INSTALLMENT_PLAN: 'method-unavailable',
  NOT_ALLOWED_POINT_USE: 'method-unavailable',
  NOT_AVAILABLE_BANK: 'method-unavailable',
  NOT_AVAILABLE_PAYMENT: 'method-unavailable',
  NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT: 'method-unavailable',
  NOT_SUPPORTED_INSTALLMENT_PLAN_MERCHANT: 'method-unavailable',
  NOT_SUPPORTED_POINT_AMOUNT: 'method-unavailable',
};

/**
 * What a code of Toss Payments means to the person who pays: from a refused confirmation, or from the address that the
 * payment window returns to. Whatever is not listed is the card company's plain no.
 */
export const tossDeclineReason = (code: string): DeclineReason =>
  Object.hasOwn(BY_TOSS_CODE, code) ? BY_TOSS_CODE[code]! : 'card-declined';
