import type { FromChatClient, FromChatServer } from '@hiorder/contracts';
import type { Live } from '../../../application/ports/live-line.ts';

/** Undefined for anything that is none of ours. */
export function frameOf(text: string): FromChatClient | undefined {
  let frame: Partial<Record<string, unknown>>;
  try {
    frame = JSON.parse(text) as typeof frame;
  } catch {
    return undefined;
  }
  if (typeof frame !== 'object' || frame === null) return undefined;
  const { type, token, seq, tableSessionId } = frame;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4_000;
  if (type === 'hello') return isText(token) ? { type, token } : undefined;
  if (tableSessionId !== undefined && !isText(tableSessionId)) return undefined;
  const where = tableSessionId === undefined ? {} : { tableSessionId };
  if (type === 'typing') return { type, ...where };
  if (type === 'read' && Number.isSafeInteger(seq) && (seq as number) > 0)
    return { type, seq: seq as number, ...where };
  return undefined;
}

/** As those who look are told of it. */
export function told(live: Live): FromChatServer {
  const { tableSessionId } = live.ref;
  switch (live.kind) {
    case 'posted':
      return { type: 'message', tableSessionId, message: live.message, unread: live.unread };
    case 'read':
      return { type: 'read', tableSessionId, by: live.by, seq: live.seq, unread: live.unread };
    case 'typing':
      return { type: 'typing', tableSessionId, from: live.from };
    case 'ended':
      return { type: 'ended', tableSessionId, at: live.at };
  }
}
