import { useRef } from 'preact/hooks';
import { Icon, IconButton, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import './search-field.css';

export function SearchField(props: { value: string; onInput(value: string): void }) {
  const { menu } = words.value;
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // The keyboard goes away and the results are to be seen.
        (document.activeElement as HTMLElement | null)?.blur();
      }}
    >
      <Icon small shape={icons.search} />
      <input
        ref={input}
        type="search"
        aria-label={menu.search}
        placeholder={menu.search}
        value={props.value}
        enterkeyhint="search"
        autocomplete="off"
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.value !== '' && (
        <IconButton
          shape={icons.close}
          label={menu.clearSearch}
          onClick={() => {
            props.onInput('');
            input.current?.focus();
          }}
        />
      )}
    </form>
  );
}
