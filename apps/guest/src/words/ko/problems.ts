/** What happened and what to do next, by the server's code. */
export const problems = {
  'network-lost': '인터넷 연결이 끊겼어요. 연결되면 다시 시도해 주세요.',
  'still-offline': '아직 보내지 못했어요. 연결되면 다시 시도해 주세요.',
  timeout: '답이 늦어지고 있어요. 잠시\u00a0후 다시 시도해 주세요.',
  overloaded: '주문이 몰리고 있어요. 잠시\u00a0후 다시 시도해 주세요.',
  'too-many-requests': '요청이 너무 잦아요. 잠시\u00a0후 다시 시도해 주세요.',
  'dependency-unavailable': '잠깐 문제가 생겼어요. 잠시\u00a0후 다시 시도해 주세요.',
  'item-not-on-sale': '지금은 팔지 않는 메뉴예요',
  'item-not-available-now': '지금은 주문할 수 없는 시간이에요',
  'category-on-hold': '주방이 바빠 지금은 주문을 받지 않아요',
  'options-invalid': '옵션을 다시 골라 주세요',
  'out-of-stock': '품절됐어요',
  'side-needs-main': '메인 메뉴를 먼저 담아 주세요',
  'once-per-table': '테이블당 한 번만 주문할 수 있어요',
  'quantity-out-of-range': '수량은 1개에서 99개까지예요',
  'order-too-large': '한 번에 주문할 수 있는 양을 넘었어요. 나눠서 주문해 주세요.',
  'too-many-unpaid-orders': '결제를 기다리는 주문이 많아요. 먼저 결제하거나 취소해 주세요.',
  'price-changed': '가격이 바뀌었어요. 합계를 확인해 주세요.',
  'ordering-paused': '지금은 주문을 받지 않아요. 잠시\u00a0후 다시 주문해 주세요.',
  'table-session-closed': '이용이 끝난 테이블이에요. QR\u00a0코드를 다시 찍어 주세요.',
  'cart-empty': '담은 메뉴가 없어요',
  'order-already-accepted': '이미 접수되어 취소할 수 없어요. 직원에게 말씀해 주세요.',
  'payment-in-progress': '앞선 결제를 확인하고 있어요. 잠시\u00a0후 다시 눌러 주세요.',
  'counter-payment-off': '이 매장은 카운터 결제를 받지 않아요. 다른 방법으로 결제해 주세요.',
  'payment-unavailable': '결제사가 답하지 않아요. 잠시\u00a0후 다시 시도해 주세요.',
  'too-many-calls': '방금 여러 번 부르셨어요. 직원이 곧 갈게요.',
  'call-kind-unknown': '지금은 부를 수 없는 항목이에요. 다시 골라 주세요.',
  other: '잠깐 문제가 생겼어요. 다시 시도하거나 직원에게 말씀해 주세요.',
};
export const stockLeft = (left: number) => `${left}개만 남았어요`;
export const mostAtOnce = (most: number) => `한 번에 ${most}개까지 주문할 수 있어요`;
export const mostLines = (most: number) =>
  `장바구니가 너무 길어요. ${most}줄까지만 남기고, 나머지는 그다음에 주문해 주세요.`;
export const mostPerOrder = (most: number) =>
  `한 번에 모두 ${most}개까지 주문할 수 있어요. 나눠서 주문해 주세요.`;

export { allergens } from '@hiorder/ui/allergens/ko';
