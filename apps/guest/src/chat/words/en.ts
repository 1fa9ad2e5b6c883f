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
    log: 'Conversation with the restaurant',
    loadingOlder: 'Loading earlier messages',
    sending: 'Sending',
    sent: 'Sent',
    read: 'Read',
    failed: 'Not sent.',
    retry: 'Send again',
    discard: 'Delete',
    typing: (names) => `${names} is writing`,
    jump: 'New message',
    unreadFrom: 'Unread from here',
    message: 'Message',
    placeholder: 'Write your question',
    send: 'Send',
    left: (characters) => (characters === 1 ? '1 character left' : `${characters} characters left`),
    tooLong: (characters) =>
      characters === 1 ? '1 character too many' : `${characters} characters too many`,
    ended: 'The visit has ended; nothing more can be sent',
    today: 'Today',
    said: (name, text) => `${name}: ${text}`,
  },
};
