import Type from 'typebox';
import { Instant, Nullable } from '../events/common.ts';

const closed = { additionalProperties: false };

export const LONGEST_OPENING = 500;
export const LONGEST_QUICK_REPLY = 200;
export const MOST_QUICK_REPLIES = 12;

/** In one language at least; who speaks another is shown one that is there. */
const inLanguages = (maxLength: number) => {
  const text = Type.Optional(Type.String({ minLength: 1, maxLength, pattern: '\\S' }));
  return Type.Object({ ko: text, en: text, ja: text, zh: text }, { ...closed, minProperties: 1 });
};

const settings = {
  /** What guests find at the beginning of their conversation; null: nothing. */
  openingMessage: Nullable(inLanguages(LONGEST_OPENING)),
  /** What staff answer with one tap, in the order shown. */
  quickReplies: Type.Array(inLanguages(LONGEST_QUICK_REPLY), { maxItems: MOST_QUICK_REPLIES }),
};

export const ChangeChatSettings = Type.Object(settings, closed);
export type ChangeChatSettings = Type.Static<typeof ChangeChatSettings>;

/** `changedAt`: null as long as a store has what every store begins with. */
export const ChatSettings = Type.Object({ ...settings, changedAt: Nullable(Instant) });
export type ChatSettings = Type.Static<typeof ChatSettings>;
