import type { conversationRead, messagePosted } from '@hiorder/contracts';
import type { OperationsDependencies } from '../dependencies.ts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

type Unread = Parameters<OperationsDependencies['floor']['countUnread']>[1];

/** Chat tells how much is unread, not what has changed: whatever came before, this is how it is now. */
async function countUnread(
  deps: OperationsDependencies,
  tx: Parameters<Policy<typeof messagePosted>>[2],
  session: Unread,
): Promise<void> {
  await deps.floor.countUnread(tx, session);
  await touchParty(deps, tx, session);
}

export const onMessagePosted: Policy<typeof messagePosted> = (deps, { data }, tx) =>
  countUnread(deps, tx, { ...data, at: data.sentAt });
export const onConversationRead: Policy<typeof conversationRead> = (deps, { data }, tx) =>
  countUnread(deps, tx, data);
