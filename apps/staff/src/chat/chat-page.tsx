import { EmptyState, icons } from '@hiorder/ui';
import { useAboveKeyboard } from '@hiorder/ui/chat';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { ArchiveList } from './archive-list.tsx';
import { looksBack, rowOf } from './archive.ts';
import { unread } from './unread.ts';
import { entryId } from './inbox-entry.tsx';
import { InboxList } from './inbox-list.tsx';
import { InboxTools } from './inbox-tools.tsx';
import { loadSettings } from './settings.ts';
import { Side } from './side.tsx';
import { conversationOf, hearConversations } from './state.ts';
import { TalkWithTable } from './talk.tsx';
import { words } from './words/index.ts';
import './chat-page.css';

const PAGE = '/staff/chat';
const addressOf = (id: string): string => `${PAGE}?session=${encodeURIComponent(id)}`;

/** Every table's conversation; the chosen one beside the list, on a phone instead of it. It stands in the address. */
export function ChatPage() {
  const w = words.value;
  const frame = useRef<HTMLDivElement>(null);
  const { query, route } = useLocation();
  const chosen = query['session'];
  const row = chosen === undefined ? undefined : rowOf(chosen);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  useEffect(hearConversations, []);
  useEffect(() => void loadSettings(), []);
  useAboveKeyboard(frame);
  // Choosing another beside the list is no step to come back from; opening the first one is.
  const choose = (id: string) => route(addressOf(id), chosen !== undefined);
  const back = () => {
    route(PAGE, true);
    requestAnimationFrame(() => document.getElementById(entryId(chosen ?? ''))?.focus());
  };
  return (
    <div ref={frame} class={chosen === undefined ? 'chat' : 'chat chat--open'}>
      <main id="main" class="inbox">
        <header class="inbox-head">
          <h1>{w.title}</h1>
          {unread.value > 0 && (
            <p>
              {w.unread} <b>{unread.value}</b>
            </p>
          )}
        </header>
        <InboxTools />
        {looksBack.value ? (
          <ArchiveList chosen={chosen} onChoose={choose} />
        ) : (
          <InboxList chosen={chosen} onChoose={choose} />
        )}
      </main>
      {chosen === undefined ? (
        <section class="talk talk--none" aria-label={w.chooseTitle}>
          <EmptyState shape={icons.chat} title={w.chooseTitle}>
            {w.chooseText}
          </EmptyState>
        </section>
      ) : (
        <TalkWithTable key={chosen} one={conversationOf(chosen)} row={row} onBack={back} />
      )}
      {row?.endedAt === null && <Side row={row} />}
    </div>
  );
}
