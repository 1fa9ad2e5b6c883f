/** Words of an order on its way, its payment and what may come of it. */
export const placing = {
  overloadedTitle: '주문이 몰리고 있어요',
  overloadedText: '잠시\u00a0후 자동으로 다시 주문합니다. 담은 메뉴는 그대로 있어요.',
  lostTitle: '인터넷 연결을 기다리고 있어요',
  lostText: '연결되면 이 주문을 한 번만 보내요. 다시 누르지 않아도 돼요.',
  unansweredTitle: '주문이 들어갔는지 확인하고 있어요',
  unansweredText: '답이 늦어지고 있어요. 자동으로 다시 확인하고, 두 번 주문되지 않아요.',
  again: (seconds: number) => `${seconds}초 뒤에 다시 시도해요`,
  underway: '지금 다시 시도하고 있어요',
  long: '오래 걸리면 직원에게 말씀해 주세요.',
  giveUp: '기다리지 않기',
  notOrdered: '주문하지 않았어요. 담은 메뉴는 그대로 있어요',
  stoppingTitle: '주문이 이미 들어갔을 수 있어요',
  stoppingText: '들어갔는지 확인해서, 들어갔다면 취소하고 알려드릴게요. 그동안은 새로 주문할 수 없어요.',
  stopping: '앞선 주문이 들어갔는지 확인하고 있어요',
  checkAgain: (seconds: number) => `${seconds}초 뒤에 다시 확인해요`,
  checking: '지금 확인하고 있어요',
  tooOld: '아까 보내던 주문은 들어가지 않았을 수 있어요. 주문 내역을 확인해 주세요',
};

export const pay = {
  resume: '결제를 마치지 않은 주문이 있어요',
  resumeAction: '결제 이어하기',
  counter: '카운터에서 결제하기',
  confirming: '결제를 확인하고 있어요',
  confirmingText: '잠시만 기다려 주세요. 화면을 닫지 말아 주세요.',
  lateTitle: '결제 확인이 늦어지고 있어요',
  lateText: '결제사가 답하지 않아요. 주문은 그대로 두었고 자동으로 다시 확인해요.',
  lateLost: '인터넷 연결을 기다리고 있어요. 주문은 그대로 두었고 연결되면 바로 확인해요.',
  lateKeep: '다른 화면을 봐도 확인은 계속돼요. 다시 결제하지 마세요.',
  late: '결제를 확인하고 있어요. 다시 결제하지 마세요',
  checkNow: '지금 다시 확인하기',
  choose: '결제 수단',
  seeOrders: '주문 내역 보기',
  expired: '결제 시간이 지나 메뉴를 장바구니로 되돌렸어요',
  kept: '담은 메뉴는 그대로 있어요.',
  again: '다시 결제하기',
  toCart: '장바구니로 돌아가기',
  unknownText: '주문 내역에서 확인해 주세요.',
};

/** Ways to pay. A provider that offers several of them, like Toss Payments, is none. */
export const methods: Record<string, string> = {
  card: '카드',
  tosspay: '토스페이',
  kakaopay: '카카오페이',
  counter: '카운터',
};
