import * as browse from './ko/browse.ts';
import * as chat from './ko/chat.ts';
import * as order from './ko/order.ts';
import * as pay from './ko/pay.ts';
import * as problems from './ko/problems.ts';

export const words = { ...browse, ...chat, ...order, ...pay, ...problems };

/** Every language has exactly these. */
export type GuestWords = typeof words;
