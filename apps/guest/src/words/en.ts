import type { GuestWords } from './ko.ts';
import * as browse from './en/browse.ts';
import * as chat from './en/chat.ts';
import * as order from './en/order.ts';
import * as pay from './en/pay.ts';
import * as problems from './en/problems.ts';

export const words: GuestWords = { ...browse, ...chat, ...order, ...pay, ...problems };
