export { useAboveKeyboard } from './above-keyboard.ts';
export { connectChat, socketUrl, type ChatLine, type LineState } from './chat-line.ts';
export { Composer } from './composer.tsx';
export { createConversation, type Conversation } from './conversation.ts';
export { dayNames } from './day.ts';
export { MessageList } from './message-list.tsx';
export type { KeptUnsent } from './outbox.ts';
export type { People } from './people.ts';
export type { ThreadWords } from './words.ts';
