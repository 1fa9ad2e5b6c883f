/** The page after an order has come in; the other languages have the same shape. */
export const ko = {
  title: '주문이 들어갔어요',
  text: '주방에서 접수하면 바로 알려드릴게요',
  number: '주문번호',
  items: '메뉴',
  paidWith: (provider: string) => (provider ? `${provider} 결제` : '결제 금액'),
  total: '합계',
  comes: '나오는 시간',
  inMinutes: (minutes: number) => `약 ${minutes}분 뒤`,
  later: (minutes: number) => `평소보다 약 ${minutes}분 더`,
  moreMenu: '메뉴 더 보기',
  toMenu: '닫고 메뉴로',
  unknown: '주문을 찾지 못했어요',
};
export type DoneWords = typeof ko;
