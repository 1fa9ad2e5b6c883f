/** What is said of paying at the counter; the other languages have the same shape. */
export const ko = {
  title: '카운터에서 결제해 주세요',
  text: '카운터에서 테이블 번호를 말씀해 주세요. 결제가 끝나면 주문이 바로 주방에 들어가요.',
  by: (time: string) => `${time}까지 결제해 주세요`,
  late: '카운터에서 결제해도 돼요. 이미 결제된 금액은 자동으로 환불돼요.',
};
export type CounterWords = typeof ko;
