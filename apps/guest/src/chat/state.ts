import { effect, signal, untracked } from '@preact/signals';
import { stored } from '@hiorder/ui';
import {
  type ChatLine,
  connectChat,
  type Conversation,
  createConversation,
  type KeptUnsent,
  socketUrl,
} from '@hiorder/ui/chat';
import { api } from '../state/api.ts';
import { party } from '../state/party.ts';
import { loadUnread, showMessagesBy, unread } from '../state/unread.ts';
import { keptDraft } from './draft.ts';

const unsent = stored<KeptUnsent>('hiorder.chat.unsent');

/** The table's conversation; null while nobody sits at one. */
export const conversation = signal<Conversation | null>(null);
const sessionId = signal(party.peek()?.tableSession.id);
let line: ChatLine | undefined;

// As long as the party sits there: what was written goes out, whichever screen is shown.
effect(() => {
  sessionId.value = party.value?.tableSession.id;
});
effect(() => {
  const tableSessionId = sessionId.value;
  if (tableSessionId === undefined) return unsent.clear();
  return untracked(() => begin(tableSessionId));
});

function begin(tableSessionId: string): () => void {
  const draft = keptDraft(tableSessionId);
  const one = createConversation({
    ...{ api, path: '/api/chat', tableSessionId, side: 'guest', unsent, draft: draft.text },
    say: (frame) => line?.send(frame) ?? false,
    onRead: () => (unread.value = 0),
  });
  conversation.value = one;
  // The stream tells the same as the socket: what only it tells shows that the socket is dead.
  showMessagesBy((message) => {
    if (one.take(message) && line?.state.value === 'live') line.reconnect();
  });
  return () => {
    one.stop();
    draft.stop();
    showMessagesBy(undefined);
    conversation.value = null;
  };
}

/** While the screen is shown. Returns the stop. */
export function hearConversation(one: Conversation): () => void {
  line = connectChat({
    ...{ url: socketUrl('guest'), resync: one.refresh, onFrame: one.hear },
    behind: () => one.failed.value,
  });
  void one.refresh();
  return () => {
    line?.stop();
    line = undefined;
    void loadUnread();
  };
}
