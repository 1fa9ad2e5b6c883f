/** A menu that was kept, and a newer version of the app; the other languages have the same shape. */
export const ko = {
  kept: '저장해 둔 메뉴예요. 품절이나 가격은 바뀌었을 수 있어요.',
  newer: '더 나아진 새 버전이 있어요. 장바구니와 쓰던 내용은 그대로예요.',
  take: '새로 열기',
  renewed: '새 버전으로 열었어요',
};
export type OfflineWords = typeof ko;
