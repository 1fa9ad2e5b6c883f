import type { GuestWords } from './ko.ts';
import * as browse from './zh/browse.ts';
import * as chat from './zh/chat.ts';
import * as order from './zh/order.ts';
import * as pay from './zh/pay.ts';
import * as problems from './zh/problems.ts';

export const words: GuestWords = { ...browse, ...chat, ...order, ...pay, ...problems };
