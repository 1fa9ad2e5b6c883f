import type { Words } from './words.ts';

const again = '주문 화면으로 돌아가 다시 시도해 주세요.';

export const ko: Words = {
  title: '결제',
  back: '주문으로 돌아가기',
  practice: '연습용 결제창',
  practiceMore: '실제 돈은 움직이지 않아요.',
  amount: '결제 금액',
  items: '메뉴',
  method: '결제 수단',
  methods: { card: '카드', tosspay: '토스페이', kakaopay: '카카오페이', naverpay: '네이버페이' },
  approve: (amount) => `${amount} 결제하기`,
  cancel: '결제 취소',
  others: '다른 결과 연습하기',
  when: '언제 거절할까요',
  whenNow: '이 창에서 바로',
  whenConfirmed: '마지막 승인 때',
  reasons: {
    card: ['카드 거절', '카드사가 거절해요'],
    balance: ['잔액 부족', '통장 잔액이 모자라요'],
    limit: ['한도 초과', '하루 한도를 넘었어요'],
    expired: ['만료된 카드', '유효기간이 지났어요'],
  },
  slow: ['느린 승인', '승인에 몇 초가 걸려요'],
  closing: '이 창을 닫아도 괜찮아요. 아직 결제하지 않은 주문은 그대로 남아 있어요.',
  settled: '이미 결제했어요',
  broken: '결제창을 열 수 없어요',
  brokenMore: {
    'order-id-invalid': `주문 번호가 올바르지 않아요. ${again}`,
    'amount-invalid': `결제 금액이 올바르지 않아요. ${again}`,
    'currency-invalid': `통화가 올바르지 않아요. ${again}`,
    'name-invalid': `주문 이름이 올바르지 않아요. ${again}`,
    'return-address-foreign': `돌아갈 주소가 이 가게의 주소가 아니에요. ${again}`,
    'action-unknown': `알 수 없는 선택이에요. ${again}`,
  },
};
