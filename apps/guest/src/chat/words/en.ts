import { thread } from '@hiorder/ui/chat/words/en';
import type { ChatWords } from './ko.ts';

export const en: ChatWords = {
  title: 'Chat',
  about: 'Our staff read this and answer',
  emptyTitle: 'Ask us anything',
  emptyText: 'The staff see what you write right away',
  downTitle: 'Chat is not available right now',
  downText: 'You can still order and pay. If it is urgent, please speak to the staff.',
  downNotice: 'Chat is not connected right now. What you write is sent once it is.',
  why: {
    'conversation-ended': 'This table’s visit has ended.',
    'request-invalid': 'This text cannot be sent.',
  },
  whyElse: 'Please try again.',
  thread: {
    ...thread,
    log: 'Conversation with the restaurant',
    message: 'Message',
    placeholder: 'Write your question',
    ended: 'The visit has ended; nothing more can be sent',
  },
};
