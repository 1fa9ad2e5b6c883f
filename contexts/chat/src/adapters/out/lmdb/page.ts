import type { Range } from '../../../application/ports/message-log.ts';
import type { Message } from '../../../domain/message.ts';
import { messageKey } from './keys.ts';
import type { Files } from './store.ts';

export function pageOf(files: Files, id: string, range: Range): Message[] {
  const { limit } = range;
  if ('after' in range) {
    const place = { start: messageKey(id, range.after + 1), end: messageKey(id, Infinity) };
    return [...files.getRange({ ...place, limit })].map(({ value }) => value as Message);
  }
  const last = range.before === undefined ? Number.MAX_SAFE_INTEGER : range.before - 1;
  const place = { start: messageKey(id, last), end: messageKey(id, 0), reverse: true };
  return [...files.getRange({ ...place, limit })].map(({ value }) => value as Message).reverse();
}
