/** What is said of paying at the counter; the other languages have the same shape. */
export const ko = {
  title: '카운터에서 결제해 주세요',
  text: '카운터에서 테이블 번호를 말씀해 주세요. 결제하면 바로 주방으로 들어가요.',
  by: (time: string) => `${time}까지 결제해 주세요`,
  late: '카운터에서 결제해도 돼요. 이미 결제된 돈이 있으면 자동으로 돌려드려요.',
};
export type CounterWords = typeof ko;
