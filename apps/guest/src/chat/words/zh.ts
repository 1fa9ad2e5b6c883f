import { thread } from '@hiorder/ui/chat/words/zh';
import type { ChatWords } from './ko.ts';

export const zh: ChatWords = {
  title: '聊天',
  about: '店员看到后会回复您',
  emptyTitle: '有什么都可以问',
  emptyText: '写下来，店员马上就能看到',
  downTitle: '现在无法使用聊天',
  downText: '点餐和付款不受影响。着急的话请直接告诉店员。',
  downNotice: '聊天暂时没有连上，写好的内容会在连上后发送。',
  why: {
    'conversation-ended': '本桌已结束用餐。',
    'request-invalid': '这段文字无法发送。',
  },
  whyElse: '请再试一次。',
  thread: {
    ...thread,
    log: '与店家的对话',
    message: '消息',
    placeholder: '请写下您的问题',
    ended: '用餐已结束，不能再发送',
  },
};
