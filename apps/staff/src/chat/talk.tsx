import type { ConversationView } from '@hiorder/contracts';
import { EmptyState, Faces, icons, IconButton, Skeleton } from '@hiorder/ui';
import { Composer, type Conversation, Talk } from '@hiorder/ui/chat';
import { useEffect, useRef } from 'preact/hooks';
import { minutesSince } from '../floor/floor.ts';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { locale, words as appWords } from '../words/index.ts';
import { beside } from './beside.ts';
import { peopleAt } from './people.tsx';
import { QuickReplies } from './quick-replies.tsx';
import { words } from './words/index.ts';
import './talk.css';

/** One table's conversation. `row`: undefined when the party has left. */
export function TalkWithTable(props: {
  one: Conversation;
  row: ConversationView | undefined;
  onBack(): void;
}) {
  const { one, row } = props;
  const a = appWords.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    one.lookAnew();
    void one.refresh();
  }, [one]);
  return (
    <section
      class="talk"
      role={beside.value ? undefined : 'main'}
      aria-label={row ? a.floor.table(row.table.name) : words.value.title}
    >
      <header class="talk-head">
        <span class="talk-back">
          <IconButton shape={icons.back} label={words.value.back} onClick={props.onBack} />
        </span>
        <div class="talk-title">
          <h1 ref={heading} tabIndex={-1} class="one-line">
            {row ? a.floor.table(row.table.name) : words.value.title}
          </h1>
          {row && (
            <p class="caption one-line">
              {row.endedAt === null
                ? `${a.common.people(row.guests.length)} · ${a.common.minutes(minutesSince(row.openedAt, now.value))}`
                : words.value.endedOn(day(row.endedAt))}
            </p>
          )}
        </div>
        {row && row.guests.length > 0 && (
          <Faces people={row.guests} label={row.guests.map(({ nickname }) => nickname).join(', ')} />
        )}
      </header>
      <Said one={one} row={row} />
    </section>
  );
}

const day = (instant: string): string =>
  new Date(instant).toLocaleDateString(locale.value, { timeZone: timeZone(), dateStyle: 'long' });

function Said({ one, row }: { one: Conversation; row: ConversationView | undefined }) {
  const w = words.value;
  return (
    <Talk
      conversation={one}
      people={peopleAt(row?.guests ?? [])}
      words={w}
      retry={appWords.value.common.retry}
      loading={
        <div class="talk-loading" aria-busy="true">
          <Skeleton class="inbox-skeleton" />
          <Skeleton class="inbox-skeleton" />
        </div>
      }
      downNotice={
        <p class="talk-down" role="status">
          {w.downNotice}
        </p>
      }
      beginning={<NothingYet one={one} />}
      writing={
        <div class="talk-write">
          <QuickReplies onReply={(text) => one.send(text)} />
          <Composer conversation={one} words={w.thread} />
        </div>
      }
    />
  );
}

function NothingYet({ one }: { one: Conversation }) {
  if (one.thread.value?.messages.length || one.outbox.unsent.value.length) return null;
  return (
    <li>
      <EmptyState shape={icons.chat} title={words.value.nothingYet} />
    </li>
  );
}
