import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import type { Conversation } from './conversation.ts';
import { LONGEST, lengthOf, saysSomething } from './text.ts';
import type { ThreadWords } from './words.ts';
import './composer.css';

const UP = 'M12 19.5V5M5.5 11.5 12 5l6.5 6.5';
/** From here on it is told how much may still be written. */
const NEAR_LIMIT = 200;

/** Where people write. Enter sends, with Shift it is a new line; what is being composed is left alone. */
export function Composer({ conversation, words }: { conversation: Conversation; words: ThreadWords }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const below = useId();
  const text = conversation.draft.value;
  const length = useComputed(() => lengthOf(conversation.draft.value));
  const left = LONGEST - length.value;
  const ready = left >= 0 && saysSomething(text);
  useHeightOf(field, text);
  const send = () => {
    if (!ready) return;
    conversation.send(text);
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        {...{ field, conversation, words, send }}
        tooLong={left < 0}
        describedBy={left <= NEAR_LIMIT ? below : undefined}
      />
      <SendButton label={words.send} ready={ready} />
      {left <= NEAR_LIMIT && (
        <p id={below} class={left < 0 ? 'composer-left composer-left--over' : 'composer-left'} role="status">
          {left < 0 ? words.tooLong(-left) : words.left(left)}
        </p>
      )}
    </form>
  );
}

/** It grows with what is written in it. */
function useHeightOf(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const shown = field.current;
    if (!shown) return;
    shown.style.height = 'auto';
    shown.style.height = `${shown.scrollHeight}px`;
  }, [text]);
}

function Field(props: {
  field: RefObject<HTMLTextAreaElement | null>;
  conversation: Conversation;
  words: ThreadWords;
  tooLong: boolean;
  describedBy: string | undefined;
  send(): void;
}) {
  const { conversation, words } = props;
  const { draft } = conversation;
  return (
    <textarea
      ref={props.field}
      class="composer-text"
      rows={1}
      dir="auto"
      value={draft.value}
      aria-label={words.message}
      aria-invalid={props.tooLong}
      aria-describedby={props.describedBy}
      placeholder={words.placeholder}
      enterkeyhint="send"
      onInput={(event) => {
        draft.value = event.currentTarget.value;
        if (saysSomething(draft.value)) conversation.typing();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        props.send();
      }}
    />
  );
}

/** A press takes no focus: the keyboard of a phone stays where it is. */
const SendButton = ({ label, ready }: { label: string; ready: boolean }) => (
  <button
    type="submit"
    class="composer-send"
    aria-label={label}
    aria-disabled={!ready}
    onPointerDown={(event) => event.preventDefault()}
  >
    <Icon shape={UP} />
  </button>
);
