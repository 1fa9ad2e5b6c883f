import type { ConversationView } from '@hiorder/contracts';
import type { Message } from '../../domain/message.ts';
import { seeking } from '../../domain/sought.ts';
import type { ChatDependencies } from '../dependencies.ts';
import type { ArchivePlace, Listed } from '../ports/directory.ts';
import type { MessageLog, Seen } from '../ports/message-log.ts';
import { viewOf } from './list-conversations.ts';

export interface Archive {
  readonly storeId: string;
  /** Only of parties that have left. */
  readonly ended: boolean;
  /** Null: nothing in particular. */
  readonly search: string | null;
  readonly limit: number;
  readonly after: ArchivePlace | undefined;
}

export interface Found {
  readonly items: readonly ConversationView[];
  /** Where to go on; there may be nothing more. */
  readonly next: ArchivePlace | undefined;
}

const AT_ONCE = 50;
/** Of one question; who wants more asks again from `next`. */
const MOST_LOOKED_AT = 300;
const PAGE = 200;

/** All conversations in which something was said, the last ones first; sought by words in them, names and tables. */
export async function searchConversations(
  deps: Pick<ChatDependencies, 'log' | 'directory'>,
  { storeId, ended, search, limit, after }: Archive,
): Promise<Found> {
  const items: ConversationView[] = [];
  let place = after;
  for (let looked = 0; looked < MOST_LOOKED_AT;) {
    const batch = await deps.directory.all(storeId, { ended, after: place, limit: AT_ONCE });
    const seen = await deps.log.see(batch.map(({ tableSessionId }) => tableSessionId));
    for (const [at, listed] of batch.entries()) {
      place = { endedAt: listed.endedAt, id: listed.tableSessionId };
      looked += 1;
      const view = await shown(deps.log, { listed, seen: seen[at]!, search });
      if (view) items.push(view);
      if (items.length === limit) return { items, next: place };
    }
    if (batch.length < AT_ONCE) return { items, next: undefined };
  }
  return { items, next: place };
}

async function shown(
  log: Pick<MessageLog, 'page'>,
  { listed, seen, search }: { listed: Listed; seen: Seen; search: string | null },
): Promise<ConversationView | undefined> {
  if (seen.last === null) return undefined;
  const view = viewOf(listed, seen);
  if (search === null) return view;
  const isSought = seeking(search);
  const found = await lastWith(log, listed.tableSessionId, ({ text }) => isSought(text));
  if (found) return { ...view, found };
  const names = [listed.tableName, ...listed.guests.map(({ nickname }) => nickname)];
  return names.some(isSought) ? view : undefined;
}

async function lastWith(
  log: Pick<MessageLog, 'page'>,
  tableSessionId: string,
  isIt: (message: Message) => boolean,
): Promise<Message | undefined> {
  let before: number | undefined;
  for (;;) {
    const page = await log.page(tableSessionId, { limit: PAGE, before });
    const found = page.findLast(isIt);
    if (found || page.length < PAGE) return found;
    before = page[0]?.seq;
  }
}
