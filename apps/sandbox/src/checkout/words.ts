import type { Language } from '../toss-errors.ts';
import type { CheckoutRefusal } from './order.ts';

export interface Words {
  readonly title: string;
  readonly practice: string;
  readonly practiceMore: string;
  readonly amount: string;
  readonly order: string;
  readonly method: string;
  readonly methods: Readonly<Record<string, string>>;
  readonly approve: (amount: string) => string;
  readonly others: string;
  readonly slow: string;
  readonly slowMore: string;
  readonly decline: string;
  readonly declineMore: string;
  readonly refuse: string;
  readonly refuseMore: string;
  readonly cancel: string;
  readonly closing: string;
  readonly broken: string;
  readonly brokenMore: Readonly<Record<CheckoutRefusal | 'action-unknown', string>>;
}

const ko: Words = {
  title: '결제',
  practice: '연습용 결제창',
  practiceMore: '실제 돈은 움직이지 않아요. 카드 정보도 묻지 않아요.',
  amount: '결제 금액',
  order: '주문',
  method: '결제 수단',
  methods: { card: '카드', tosspay: '토스페이', kakaopay: '카카오페이', naverpay: '네이버페이' },
  approve: (amount) => `${amount} 결제하기`,
  others: '다른 결과 연습하기',
  slow: '느린 승인',
  slowMore: '승인에 몇 초가 걸려요',
  decline: '카드 거절',
  declineMore: '카드사가 바로 거절해요',
  refuse: '한도 초과',
  refuseMore: '마지막 승인에서 거절돼요',
  cancel: '결제 취소',
  closing: '이 창을 닫아도 괜찮아요. 결제하지 않은 주문은 그대로 남아 있고, 다시 결제할 수 있어요.',
  broken: '결제창을 열 수 없어요',
  brokenMore: {
    'order-id-invalid': '주문 번호가 올바르지 않아요. 주문 화면으로 돌아가 다시 시도해 주세요.',
    'amount-invalid': '결제 금액이 올바르지 않아요. 주문 화면으로 돌아가 다시 시도해 주세요.',
    'currency-invalid': '통화가 올바르지 않아요. 주문 화면으로 돌아가 다시 시도해 주세요.',
    'name-invalid': '주문 이름이 올바르지 않아요. 주문 화면으로 돌아가 다시 시도해 주세요.',
    'return-address-foreign': '돌아갈 주소가 이 가게의 주소가 아니에요. 주문 화면에서 다시 시도해 주세요.',
    'action-unknown': '알 수 없는 선택이에요. 결제창을 다시 열어 주세요.',
  },
};

const en: Words = {
  title: 'Payment',
  practice: 'Practice payment window',
  practiceMore: 'No money moves. No card details are asked for.',
  amount: 'Amount',
  order: 'Order',
  method: 'Method',
  methods: { card: 'Card', tosspay: 'Toss Pay', kakaopay: 'Kakao Pay', naverpay: 'Naver Pay' },
  approve: (amount) => `Pay ${amount}`,
  others: 'Practise another outcome',
  slow: 'Slow approval',
  slowMore: 'Approval takes some seconds',
  decline: 'Card declined',
  declineMore: 'The card company says no at once',
  refuse: 'Over the limit',
  refuseMore: 'Refused at the final approval',
  cancel: 'Cancel payment',
  closing: 'You can close this window. An unpaid order stays as it is, and you can pay for it again.',
  broken: 'This payment window cannot be opened',
  brokenMore: {
    'order-id-invalid': 'The order ID is not valid. Go back to your order and try again.',
    'amount-invalid': 'The amount is not valid. Go back to your order and try again.',
    'currency-invalid': 'The currency is not valid. Go back to your order and try again.',
    'name-invalid': 'The order name is not valid. Go back to your order and try again.',
    'return-address-foreign':
      'The address to return to is not this restaurant’s. Go back to your order and try again.',
    'action-unknown': 'That choice is not known. Open the payment window again.',
  },
};

export const wordsOf = (language: Language): Words => (language === 'en' ? en : ko);

/** `12,000원`, `₩12,000`: amounts are in the currency's minor unit. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  if (currency === 'KRW') {
    const digits = amount.toLocaleString('en-US');
    return language === 'en' ? `₩${digits}` : `${digits}원`;
  }
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}
