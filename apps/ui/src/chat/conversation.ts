import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FromChatClient, FromChatServer, Message } from '@hiorder/contracts';
import type { Api } from '../api/api-client.ts';
import { pause } from '../browser/pause.ts';
import type { Stored } from '../browser/stored.ts';
import { createOutbox, type KeptUnsent, type Outbox } from './outbox.ts';
import { createReader } from './reader.ts';
import { lastSeqOf, type Thread } from './thread.ts';
import { createTypists, typingPace } from './typing.ts';

export interface ConversationOptions {
  readonly api: Api;
  /** `/api/chat`, or one of the store's conversations. */
  readonly path: string;
  readonly tableSessionId: string;
  readonly side: 'guest' | 'staff';
  readonly unsent: Stored<KeptUnsent>;
  readonly draft: Signal<string>;
  /** Over the line; false when there is none. */
  say(frame: FromChatClient): boolean;
  /** The reader has seen everything that is there. */
  onRead?(): void;
}

/** One conversation as a screen shows it. */
export interface Conversation {
  readonly thread: ReadonlySignal<Thread | null>;
  /** The last time it was read that did not work. */
  readonly failed: ReadonlySignal<boolean>;
  readonly opening: ReadonlySignal<string | null>;
  /** The first message that was unread when the conversation was opened. */
  readonly unreadFrom: ReadonlySignal<number | null>;
  readonly outbox: Outbox;
  readonly draft: Signal<string>;
  readonly typists: ReturnType<typeof createTypists>['typists'];
  /** Somebody looks at it (again): what is unread begins here. */
  lookAnew(): void;
  /** Reads what is new, or everything when nothing is known yet. */
  refresh(): Promise<void>;
  readOlder(): Promise<void>;
  hear(frame: FromChatServer): void;
  /** From wherever; answers whether it was new. */
  take(message: Message): boolean;
  send(text: string): void;
  typing(): void;
  /** Everything that is there has been seen. */
  markRead(): void;
  stop(): void;
}

export function createConversation(o: ConversationOptions): Conversation {
  const reader = createReader(o);
  const typing = createTypists();
  const mayType = typingPace();
  const where = o.side === 'staff' ? { tableSessionId: o.tableSessionId } : {};
  const failed = signal(false);
  let marked = 0;

  const take = (message: Message): boolean => {
    typing.drop(message.from.id);
    return reader.take(message);
  };
  const outbox = createOutbox({
    ...{ scope: o.tableSessionId, store: o.unsent, onSent: take, pause },
    post: ({ clientId, text }) =>
      o.api.send({ method: 'POST', path: `${o.path}/messages`, body: { clientId, text } }),
  });

  return {
    ...{ thread: reader.thread, opening: reader.opening, unreadFrom: reader.unreadFrom },
    ...{ outbox, failed, draft: o.draft, typists: typing.typists, take },
    readOlder: reader.older,
    lookAnew: reader.lookAnew,
    async refresh() {
      failed.value = !(await reader.refresh());
    },
    hear(frame) {
      if (!('tableSessionId' in frame) || frame.tableSessionId !== o.tableSessionId) return;
      if (frame.type === 'message') take(frame.message);
      else if (frame.type === 'read') reader.mark(frame.by.kind, frame.seq);
      else if (frame.type === 'typing') typing.types(frame.from);
      else reader.end(frame.at);
    },
    send(text) {
      outbox.add(text);
      o.draft.value = '';
    },
    typing() {
      if (mayType()) o.say({ type: 'typing', ...where });
    },
    markRead() {
      o.onRead?.();
      const seq = reader.thread.value ? lastSeqOf(reader.thread.value) : 0;
      if (seq <= marked) return;
      marked = seq;
      if (o.say({ type: 'read', seq, ...where })) return;
      // What nobody heard is said again with the next look.
      void o.api.post(`${o.path}/read`, { seq }).then(({ ok }) => ok || (marked = 0));
    },
    stop() {
      outbox.stop();
      typing.stop();
    },
  };
}
