import { thread } from '@hiorder/ui/chat/words/ko';

/** The conversation's screen; the other languages have the same shape. */
export const ko = {
  title: '채팅',
  about: '직원이 보고 답해 드려요',
  emptyTitle: '무엇이든 물어보세요',
  emptyText: '적어 주시면 직원이 바로 볼 수 있어요',
  downTitle: '지금은 채팅을 쓸 수 없어요',
  downText: '주문과 결제는 그대로 할 수 있어요. 급한 일은 직원에게 직접 말씀해 주세요.',
  downNotice: '지금은 채팅이 연결되지 않아요. 적은 말은 연결되면 보내 드려요.',
  why: {
    'conversation-ended': '이용이 끝난 테이블이에요.',
    'request-invalid': '보낼 수 없는 글이에요.',
  } as Record<string, string>,
  whyElse: '다시 시도해 주세요.',
  thread: {
    ...thread,
    log: '매장과 나눈 대화',
    message: '메시지',
    placeholder: '궁금한 것을 적어 주세요',
    ended: '이용이 끝나 더 보낼 수 없어요',
  },
};
export type ChatWords = typeof ko;
