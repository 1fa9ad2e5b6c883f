/** A menu that was kept (`away`: for want of another, not of a line), and a newer version of the app; the other languages have the same shape. */
export const ko = {
  kept: '저장해 둔 메뉴예요. 품절이나 가격은 바뀌었을 수 있어요.',
  away: '메뉴를 새로 불러오지 못해 저장해 둔 메뉴를 보여 드려요. 품절이나 가격은 바뀌었을 수 있어요.',
  notNow: '잠시\u00a0후 주문할 수 있어요',
  newer: '새 버전이 나왔어요',
  stays: '장바구니와 쓰던 내용은 그대로예요',
  take: '업데이트',
  renewed: '최신 버전으로 업데이트했어요',
};
export type OfflineWords = typeof ko;
