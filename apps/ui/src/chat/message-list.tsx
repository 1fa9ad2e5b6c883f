import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import type { Conversation } from './conversation.ts';
import { MessageBubble, UnsentBubble } from './bubble.tsx';
import { NewsForReaders } from './news-for-readers.tsx';
import type { People } from './people.ts';
import { rowsOf } from './rows.ts';
import type { Thread } from './thread.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import type { ThreadWords } from './words.ts';
import './message-list.css';

const DOWN = 'M12 5v13.5M5.5 12 12 18.5l6.5-6.5';

export interface MessageListProps {
  readonly conversation: Conversation;
  readonly thread: Thread;
  readonly people: People;
  readonly words: ThreadWords;
  /** Why the server refused a message. */
  why(code: string): string;
  /** What stands before everything that was said. */
  readonly beginning?: ComponentChildren;
}

/** What was said, the newest below; further up, what was said before. */
export function MessageList(props: MessageListProps) {
  const { conversation, thread, people, words } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const said = new Set(thread.messages.map(({ clientId }) => clientId));
  const unsent = conversation.outbox.unsent.value.filter(({ clientId }) => !said.has(clientId));
  const { away, toEnd, onScroll } = useKeptScroll(scroller, { conversation, thread, people });
  return (
    <div class="thread-frame">
      <div
        ref={scroller}
        class="thread-scroll"
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={words.log}
        onScroll={onScroll}
      >
        <ul class="thread-list">
          {thread.hasOlder ? <li class="thread-note">{words.loadingOlder}</li> : props.beginning}
          {rowsOf(thread.messages, { day: people.day, unreadFrom: conversation.unreadFrom.value }).map(
            (row) => {
              if (row.kind === 'day')
                return (
                  <li key={row.key} class="thread-note">
                    {row.day}
                  </li>
                );
              if (row.kind === 'unread')
                return (
                  <li key={row.key} class="thread-unread">
                    {words.unreadFrom}
                  </li>
                );
              const isRead = thread.read[people.readBy] >= row.message.seq;
              return <MessageBubble {...row} key={row.key} {...{ isRead, people, words }} />;
            },
          )}
          {unsent.map((item) => (
            <UnsentBubble
              key={item.clientId}
              {...{ item, words, why: props.why }}
              onRetry={() => conversation.outbox.retry(item.clientId)}
              onDiscard={() => conversation.outbox.discard(item.clientId)}
            />
          ))}
          <Typing {...{ conversation, people, words }} />
        </ul>
      </div>
      {away && (
        <button type="button" class="thread-jump" onClick={toEnd}>
          <Icon small shape={DOWN} />
          {words.jump}
        </button>
      )}
      <NewsForReaders {...{ thread, people, words }} />
    </div>
  );
}

function Typing({
  conversation,
  people,
  words,
}: Pick<MessageListProps, 'conversation' | 'people' | 'words'>) {
  const typists = conversation.typists.value;
  const [first] = typists;
  if (!first) return null;
  const names = [...new Set(typists.map((one) => people.nameOf(one)))].join(', ');
  return (
    <li class="said said--first">
      <span class="said-face">{people.faceOf(first)}</span>
      <p class="bubble typing">
        <span class="hidden">{words.typing(names)}</span>
        <i />
        <i />
        <i />
      </p>
    </li>
  );
}
