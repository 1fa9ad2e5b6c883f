import type { GuestWords } from './ko.ts';
import * as browse from './ja/browse.ts';
import * as chat from './ja/chat.ts';
import * as order from './ja/order.ts';
import * as pay from './ja/pay.ts';
import * as problems from './ja/problems.ts';

export const words: GuestWords = { ...browse, ...chat, ...order, ...pay, ...problems };
