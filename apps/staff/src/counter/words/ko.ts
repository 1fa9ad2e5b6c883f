/** Orders that are paid at the counter before they are cooked; the other languages have the same shape. */
export const ko = {
  title: '카운터 결제 대기',
  taken: '결제 완료',
  takenOf: (table: string, money: string) => `${table} ${money} 결제 완료`,
  askTitle: (table: string, money: string) => `${table} ${money}, 결제를 받으셨나요?`,
  askText: '결제 완료를 누르면 주문이 바로 주방으로 들어가요.',
  left: (left: number) => (left < 1 ? '곧 끝나요' : `${left}분 남음`),
  arrived: (table: string, money: string) => `${table} 카운터 결제 대기 · ${money}`,
  done: (table: string) => `${table} 결제를 받았어요. 주문이 주방으로 들어갔어요`,
  unsure: (table: string) => `${table} 결제 완료를 확인하지 못했어요. 목록에 남아 있으면 다시 눌러 주세요`,
  gone: '주문이 취소됐거나 시간이 지났어요',
  already: '이미 결제를 받은 주문이에요',
};
export type CounterWords = typeof ko;
