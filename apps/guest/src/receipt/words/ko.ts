/** The receipt; the other languages have the same shape. */
export const ko = {
  title: '영수증',
  order: '주문번호',
  table: '테이블',
  date: '주문한 시각',
  total: '합계',
  refunded: '환불',
  kept: '결제한 금액',
  payment: '결제',
  share: '공유하기',
  copy: '복사하기',
  print: '인쇄하기',
  copied: '영수증을 복사했어요',
  notCopied: '복사하지 못했어요. 화면을 캡처해 주세요.',
  gone: '이 주문을 찾을 수 없어요',
  goneText: '주문 내역에서 다시 골라 주세요.',
  sentGone: '영수증을 찾을 수 없어요',
  sentGoneText: '링크가 모두 복사되었는지 확인해 주세요.',
};
export type ReceiptWords = typeof ko;
