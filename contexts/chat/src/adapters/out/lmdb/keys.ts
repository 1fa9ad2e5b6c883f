import { authorKey, type Author } from '../../../domain/message.ts';

/** Keys are lists: what shares a beginning lies together, numbers in their order. */
export const conversationKey = (id: string) => ['c', id];
export const messageKey = (id: string, seq: number) => ['m', id, seq];
export const saidKey = (id: string, from: Author, clientId: string) => ['s', id, authorKey(from), clientId];
export const recentKey = (id: string, from: Author) => ['r', id, authorKey(from)];
export const waitingKey = (place: number) => ['o', place];
export const LAST_PLACE = ['n'];

/** Everything that begins so. */
export const under = (...start: string[]) => ({ start, end: [...start, '\uffff'] });
