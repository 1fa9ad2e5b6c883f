import type { Message } from '@hiorder/contracts';

/** What stands below each other in a conversation. `first`, `last`: of what one person said in one go. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
      readonly first: boolean;
      readonly last: boolean;
    };

const ONE_GO_MS = 3 * 60_000;

/** `day`: what the day is called that an instant lies in. */
export function rowsOf(
  messages: readonly Message[],
  o: { day(instant: string): string; unreadFrom: number | null },
): Row[] {
  const rows: Row[] = [];
  let day = '';
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const next = messages[index + 1];
    const today = o.day(message.sentAt);
    const breaks = today !== day || message.seq === o.unreadFrom;
    if (today !== day) rows.push({ kind: 'day', key: `day ${today}`, day: today });
    if (message.seq === o.unreadFrom) rows.push({ kind: 'unread', key: 'unread' });
    day = today;
    rows.push({
      ...{ kind: 'message', key: message.id, message },
      first: breaks || !before || !isOneGo(before, message),
      last: !next || next.seq === o.unreadFrom || !isOneGo(message, next),
    });
  });
  return rows;
}

const isOneGo = (a: Message, b: Message): boolean =>
  a.from.kind === b.from.kind &&
  a.from.id === b.from.id &&
  Date.parse(b.sentAt) - Date.parse(a.sentAt) < ONE_GO_MS;
