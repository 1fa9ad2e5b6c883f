import { useEffect, useRef } from 'preact/hooks';
import { EmptyState, icons, Skeleton } from '@hiorder/ui';
import { Composer, type Conversation, Talk, useAboveKeyboard } from '@hiorder/ui/chat';
import { CallButton } from '../call/call-button.tsx';
import { Notice } from '../frame/notice.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { locale, words as appWords } from '../language.ts';
import { party } from '../state/party.ts';
import { peopleHere } from './people.tsx';
import { conversation, hearConversation } from './state.ts';
import { words } from './words/index.ts';
import './chat-screen.css';

/** The table and the staff write to each other. */
export function ChatScreen() {
  const w = words.value;
  const frame = useRef<HTMLDivElement>(null);
  const one = conversation.value;
  useScreen(w.title);
  useAboveKeyboard(frame);
  useEffect(() => (one ? hearConversation(one) : undefined), [one]);
  const speaks = locale.value;
  // The store's first words are told in the language that is spoken now.
  useEffect(() => void one?.refresh(), [speaks]);
  return (
    <div class="chat-page" ref={frame}>
      <header class="chat-head">
        <div class="chat-head-inner">
          <div class="chat-where">
            <h1 class="title-2 one-line" tabIndex={-1}>
              {party.value?.store.name ?? w.title}
            </h1>
            <p class="label one-line">{w.about}</p>
          </div>
          <CallButton />
        </div>
      </header>
      <main class="chat-main">{one && <TableTalk conversation={one} />}</main>
    </div>
  );
}

function TableTalk({ conversation: one }: { conversation: Conversation }) {
  const w = words.value;
  return (
    <Talk
      conversation={one}
      people={peopleHere()}
      words={w}
      retry={appWords.value.frame.retry}
      loading={<TalkSkeleton />}
      downNotice={<Notice>{w.downNotice}</Notice>}
      beginning={<Beginning conversation={one} />}
      writing={<Composer conversation={one} words={w.thread} />}
    />
  );
}

/** The store's first words, before everything that was said. */
function Beginning({ conversation: one }: { conversation: Conversation }) {
  const w = words.value;
  const opening = one.opening.value;
  const people = peopleHere();
  const store = { kind: 'staff', id: 'store', name: '' } as const;
  if (opening !== null)
    return (
      <li class="said said--first">
        <span class="said-face">{people.faceOf(store)}</span>
        <div class="said-what">
          <p class="said-name">
            <bdi>{people.nameOf(store)}</bdi>
          </p>
          <p class="bubble" dir="auto">
            {opening}
          </p>
        </div>
      </li>
    );
  if (one.thread.value?.messages.length || one.outbox.unsent.value.length) return null;
  return (
    <li>
      <EmptyState shape={icons.chat} title={w.emptyTitle}>
        {w.emptyText}
      </EmptyState>
    </li>
  );
}

const TalkSkeleton = () => (
  <div class="chat-skeleton" aria-busy="true">
    {[0, 1, 2, 3].map((row) => (
      <Skeleton key={row} class={row % 2 ? 'chat-skeleton-mine' : 'chat-skeleton-other'} />
    ))}
  </div>
);
