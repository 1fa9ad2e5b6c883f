import type { PayFailure } from '../pay-failure.ts';

/** Why a payment came to nothing; the other languages have the same shape. */
export const ko: Record<PayFailure, { readonly title: string; readonly text: string }> = {
  'card-declined': {
    title: '결제가 거절됐어요',
    text: '카드사에서 결제를 거절했어요. 다른 카드나 결제 수단으로 다시 시도해 주세요.',
  },
  'insufficient-funds': {
    title: '잔액이 부족해요',
    text: '잔액이 부족해 결제되지 않았어요. 다른 카드나 결제 수단으로 다시 시도해 주세요.',
  },
  'limit-exceeded': {
    title: '결제 한도를 넘었어요',
    text: '한도를 넘어 결제되지 않았어요. 다른 카드나 결제 수단으로 다시 시도해 주세요.',
  },
  'expired-card': {
    title: '유효기간이 지난 카드예요',
    text: '유효기간을 확인하거나 다른 카드로 다시 시도해 주세요.',
  },
  'invalid-card': {
    title: '쓸 수 없는 카드예요',
    text: '카드 정보를 확인하거나 다른 카드로 다시 시도해 주세요.',
  },
  'not-authorized': {
    title: '결제 인증을 마치지 못했어요',
    text: '비밀번호나 인증을 확인하고 다시 시도해 주세요.',
  },
  'method-unavailable': {
    title: '지금은 쓸 수 없는 결제 수단이에요',
    text: '다른 카드나 결제 수단으로 다시 시도해 주세요.',
  },
  cancelled: { title: '결제를 취소했어요', text: '아직 주문되지 않았어요.' },
  expired: {
    title: '결제 시간이 지났어요',
    text: '이 주문은 취소됐고 돈은 빠져나가지 않았어요. 장바구니에서 다시 주문해 주세요.',
  },
  mismatch: {
    title: '결제 금액이 주문과 달라요',
    text: '금액이 주문과 달라 결제하지 않았어요. 장바구니에서 합계를 확인해 주세요.',
  },
  failed: { title: '결제를 마치지 못했어요', text: '돈은 빠져나가지 않았어요. 다시 시도해 주세요.' },
};
export type PayFailureWords = typeof ko;
