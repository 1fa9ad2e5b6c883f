import { useId } from 'preact/hooks';
import { words } from '../language.ts';
import './note-field.css';

const LONGEST = 200;

export function NoteField(props: { value: string; onInput(value: string): void }) {
  const id = useId();
  const text = words.value.item;
  return (
    <section class="note">
      <h2 class="title-3">
        <label for={id}>{text.note}</label>
      </h2>
      <textarea
        id={id}
        rows={1}
        maxLength={LONGEST}
        placeholder={text.noteHint}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </section>
  );
}
