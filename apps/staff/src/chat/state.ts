import { signal } from '@preact/signals';
import type { ConversationView, FromChatServer } from '@hiorder/contracts';
import {
  type ChatLine,
  connectChat,
  type Conversation,
  createConversation,
  type KeptUnsent,
  socketUrl,
} from '@hiorder/ui/chat';
import { stored } from '@hiorder/ui/stored';
import { api, pageOf } from '../state/api.ts';
import { listeners, type Listener } from '../state/heard.ts';
import { createLoaded } from '../state/loaded.ts';
import { told } from './inbox.ts';

/** The parties that are there, and what was said last. */
export const inbox = createLoaded<ConversationView>({
  read: (cursor) => api.get(pageOf('/api/chat/conversations', cursor)),
  idOf: ({ tableSessionId }) => tableSessionId,
  newer: (next, present) => next.lastSeq >= present.lastSeq,
});

const open = new Map<string, Conversation>();
let line: ChatLine | undefined;
const unsentOf = (id: string) => stored<KeptUnsent>(`hiorder.staff.chat.unsent.${id}`);

/** The same each time: what was written and not sent goes out, whichever conversation is shown. */
export function conversationOf(tableSessionId: string): Conversation {
  const known = open.get(tableSessionId);
  if (known) return known;
  const one = createConversation({
    ...{ api, path: `/api/chat/conversations/${tableSessionId}`, tableSessionId, side: 'staff' },
    ...{ unsent: unsentOf(tableSessionId), draft: signal('') },
    say: (frame) => line?.send(frame) ?? false,
  });
  open.set(tableSessionId, one);
  return one;
}

function hear(frame: FromChatServer): void {
  if (!('tableSessionId' in frame)) return;
  const row = inbox.rows.value.get(frame.tableSessionId);
  const next = row && told(row, frame);
  if (next) inbox.put(next);
  // Of a party that came after the list was read.
  if (!row && frame.type === 'message') void inbox.load();
  open.get(frame.tableSessionId)?.hear(frame);
}

async function refresh(): Promise<void> {
  await Promise.all([inbox.load(), ...[...open.values()].map((one) => one.refresh())]);
  for (const id of inbox.rows.value.keys()) if (unsentOf(id).read()) conversationOf(id);
}

/** Its messages come on the line of the chat; where it sits, with everything else of the store. */
const follower: Listener = {
  partyMoved({ tableSessionId, table }) {
    const row = inbox.rows.value.get(tableSessionId);
    if (row) inbox.put({ ...row, table });
  },
  resync: () => undefined,
};

/** While the page is shown. Returns the stop. */
export function hearConversations(): () => void {
  line = connectChat({
    ...{ url: socketUrl('staff'), resync: refresh, onFrame: hear },
    behind: () => inbox.state.value === 'failed' || [...open.values()].some((one) => one.failed.value),
  });
  void refresh();
  listeners.add(follower);
  return () => {
    listeners.delete(follower);
    line?.stop();
    line = undefined;
  };
}
