import type { GuestWords } from './ko.ts';
import * as browse from './ja/browse.ts';
import * as order from './ja/order.ts';
import * as problems from './ja/problems.ts';

export const words: GuestWords = { ...browse, ...order, ...problems };
