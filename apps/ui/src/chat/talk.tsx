import type { ComponentChildren } from 'preact';
import { ErrorState } from '../components/error-state.tsx';
import type { Conversation } from './conversation.ts';
import { MessageList } from './message-list.tsx';
import type { People } from './people.ts';
import type { ThreadWords } from './words.ts';

export interface TalkWords {
  readonly downTitle: string;
  readonly downText: string;
  /** Why something was not sent, by the server's code. */
  readonly why: Readonly<Record<string, string>>;
  readonly whyElse: string;
  readonly thread: ThreadWords;
}

/** What was said and where one writes, in each of its states; how these look is for the app to say. */
export function Talk(props: {
  conversation: Conversation;
  people: People;
  words: TalkWords;
  retry: string;
  loading: ComponentChildren;
  /** Above what is known, while more cannot be had. */
  downNotice: ComponentChildren;
  /** Before the first message. */
  beginning: ComponentChildren;
  writing: ComponentChildren;
}) {
  const { conversation: one, words: w } = props;
  const thread = one.thread.value;
  if (!thread && one.failed.value)
    return (
      <ErrorState
        title={w.downTitle}
        text={w.downText}
        retry={props.retry}
        onRetry={() => void one.refresh()}
      />
    );
  if (!thread) return <>{props.loading}</>;
  return (
    <>
      {one.failed.value && props.downNotice}
      <MessageList
        conversation={one}
        thread={thread}
        people={props.people}
        words={w.thread}
        why={(code) => w.why[code] ?? w.whyElse}
        beginning={props.beginning}
      />
      {thread.endedAt === null ? (
        props.writing
      ) : (
        <p class="composer-ended" role="status">
          {w.thread.ended}
        </p>
      )}
    </>
  );
}
