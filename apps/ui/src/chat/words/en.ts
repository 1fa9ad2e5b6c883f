import type { SharedThreadWords } from './ko.ts';

export const thread: SharedThreadWords = {
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
  send: 'Send',
  left: (characters) => (characters === 1 ? '1 character left' : `${characters} characters left`),
  tooLong: (characters) => (characters === 1 ? '1 character too many' : `${characters} characters too many`),
  today: 'Today',
  said: (name, text) => `${name}: ${text}`,
};
