import { acceptedLanguage } from './accepted-language.ts';

/** The errors of Toss Payments v1 that the sandbox answers, as docs.tosspayments.com/reference/error-codes lists them. */
const TABLE = {
  INVALID_REQUEST: [400, '잘못된 요청입니다.', 'The bad request.'],
  ALREADY_PROCESSED_PAYMENT: [
    400,
    '이미 처리된 결제 입니다.',
    'This is a payment that has already been processed.',
  ],
  DUPLICATED_ORDER_ID: [
    400,
    '이미 승인 및 취소가 진행된 중복된 주문번호 입니다. 다른 주문번호로 진행해주세요.',
    'This order id was already approved or cancelled.',
  ],
  ALREADY_CANCELED_PAYMENT: [
    400,
    '이미 취소된 결제 입니다.',
    'This is a payment that has already been cancelled.',
  ],
  INVALID_IDEMPOTENCY_KEY: [
    400,
    '멱등키는 300자 이하여야 합니다.',
    'The idempotency key must be 300 characters or fewer.',
  ],
  PROVIDER_ERROR: [
    400,
    '일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요.',
    'This is temporary error. Please try again in a few minutes.',
  ],
  UNAUTHORIZED_KEY: [
    401,
    '인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다.',
    'Unauthorized secretKey or clientKey.',
  ],
  REJECT_CARD_PAYMENT: [
    403,
    '한도초과 혹은 잔액부족으로 결제에 실패했습니다.',
    'You have exceeded your limit or insufficient balance, and the payment fails.',
  ],
  REJECT_CARD_COMPANY: [403, '결제 승인이 거절되었습니다.', 'Payment confirm is rejected.'],
  REJECT_ACCOUNT_PAYMENT: [
    403,
    '잔액부족으로 결제에 실패했습니다.',
    'You have insufficient balance, and the payment fails.',
  ],
  EXCEED_MAX_PAYMENT_AMOUNT: [
    400,
    '하루 결제 가능 금액을 초과했습니다.',
    'You have exceeded the amount that can be paid in a day.',
  ],
  INVALID_CARD_EXPIRATION: [
    400,
    '카드 정보를 다시 확인해주세요. (유효기간)',
    'Please check the card expiration date information again.',
  ],
  NOT_CANCELABLE_AMOUNT: [403, '취소 할 수 없는 금액 입니다.', 'Not cancelable amount.'],
  NOT_CANCELABLE_PAYMENT: [403, '취소 할 수 없는 결제 입니다.', 'Not cancelable payment.'],
  INCORRECT_BASIC_AUTH_FORMAT: [
    403,
    "잘못된 요청입니다. ':' 를 포함해 인코딩해주세요.",
    "Wrong request. Encode including ':'.",
  ],
  NOT_FOUND_PAYMENT: [404, '존재하지 않는 결제 정보 입니다.', 'Not found payment.'],
  NOT_FOUND_PAYMENT_SESSION: [
    404,
    '결제 시간이 만료되어 결제 진행 데이터가 존재하지 않습니다.',
    'Payment session does not exist because the session time has expired.',
  ],
  NOT_FOUND: [404, '존재하지 않는 정보 입니다.', 'Not found.'],
  IDEMPOTENT_REQUEST_PROCESSING: [
    409,
    '이전 멱등 요청이 처리중입니다.',
    'The previous idempotent request is being processed.',
  ],
  FAILED_INTERNAL_SYSTEM_PROCESSING: [
    500,
    '내부 시스템 처리 작업이 실패했습니다. 잠시 후 다시 시도해주세요.',
    'Internal system processing operation has failed. Please try again in a few minutes.',
  ],
  PAY_PROCESS_CANCELED: [
    400,
    '사용자에 의해 결제가 취소되었습니다.',
    'Payment has been canceled by the customer.',
  ],
  EXPIRED_PAYMENT: [
    400,
    '결제가 만료되었습니다. 다시 시도해주세요.',
    'The payment has expired. Please try again.',
  ],
} as const satisfies Record<string, readonly [status: number, ko: string, en: string]>;

export type TossErrorCode = keyof typeof TABLE;
export type Language = 'ko' | 'en';

export const isTossErrorCode = (code: string): code is TossErrorCode => Object.hasOwn(TABLE, code);
export const statusOf = (code: TossErrorCode): number => TABLE[code][0];
export const messageOf = (code: TossErrorCode, language: Language): string =>
  TABLE[code][language === 'en' ? 2 : 1];

/** Korean unless the reader prefers English. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  acceptedLanguage(acceptLanguage, ['ko', 'en']);
