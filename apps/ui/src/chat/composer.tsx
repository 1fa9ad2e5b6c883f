import { useComputed } from '@preact/signals';
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
  const { draft } = conversation;
  const length = useComputed(() => lengthOf(draft.value));
  const text = draft.value;
  const left = LONGEST - length.value;
  const ready = left >= 0 && saysSomething(text);
  useLayoutEffect(() => {
    const shown = field.current;
    if (!shown) return;
    shown.style.height = 'auto';
    shown.style.height = `${shown.scrollHeight}px`;
  }, [text]);
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
      <textarea
        ref={field}
        class="composer-text"
        rows={1}
        dir="auto"
        value={text}
        aria-label={words.message}
        aria-invalid={left < 0}
        aria-describedby={left <= NEAR_LIMIT ? below : undefined}
        placeholder={words.placeholder}
        enterkeyhint="send"
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          if (saysSomething(draft.value)) conversation.typing();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      {/* A press takes no focus: the keyboard of a phone stays where it is. */}
      <button
        type="submit"
        class="composer-send"
        aria-label={words.send}
        aria-disabled={!ready}
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon shape={UP} />
      </button>
      {left <= NEAR_LIMIT && (
        <p id={below} class={left < 0 ? 'composer-left composer-left--over' : 'composer-left'} role="status">
          {left < 0 ? words.tooLong(-left) : words.left(left)}
        </p>
      )}
    </form>
  );
}
