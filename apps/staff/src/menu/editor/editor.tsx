import { useEffect, useRef } from 'preact/hooks';
import { PhotoSection } from '../photo/photo-section.tsx';
import { PhonePreview } from '../photo/phone-preview.tsx';
import { SHARED_PATH } from '../shared/shared-actions.ts';
import { words } from '../words/index.ts';
import { Allergens } from './allergens.tsx';
import { Basics } from './basics.tsx';
import { ConflictSheet } from './conflict-sheet.tsx';
import { closeEditor, editing, followItem, titleOf } from './editing.ts';
import { EditorHead } from './editor-head.tsx';
import { Flags } from './flags.tsx';
import { Hours } from './hours.tsx';
import { OptionGroups } from './option-groups.tsx';
import { Origins } from './origins.tsx';
import { save } from './saving.ts';
import { TextsSection } from './texts-section.tsx';
import './editor.css';

const FIRST_WRONG = '[aria-invalid="true"]';

/** Everything about one item: beside the list on a tablet, the whole page on a phone. */
export function Editor() {
  const w = words.value.editor;
  const form = useRef<HTMLFormElement>(null);
  const now = editing.value;
  // What is wrong with a group that dishes share is said where it is written.
  const wrong = now?.violations.filter(({ path }) => !path?.startsWith(SHARED_PATH)).length ?? 0;
  useEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [now?.violations]);
  useEffect(followItem, []);
  if (!now) return null;
  return (
    <section
      class="editor"
      aria-label={titleOf(now)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !(event.target as Element).closest('dialog')) closeEditor();
      }}
    >
      <EditorHead now={now} onSave={() => void save()} />
      <form
        ref={form}
        class="editor-body"
        data-scrolls
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {wrong > 0 && (
          <p class="editor-wrong" role="alert">
            {w.checkFields}
          </p>
        )}
        <div class="editor-top">
          <PhotoSection now={now} />
          <Basics now={now} />
          <PhonePreview now={now} />
        </div>
        <TextsSection now={now} />
        <OptionGroups now={now} />
        <Flags now={now} />
        <Hours now={now} />
        <Allergens now={now} />
        <Origins now={now} />
        {/* Enter in a field saves, as it does everywhere. */}
        <button type="submit" class="hidden" tabIndex={-1} aria-hidden="true" />
      </form>
      {now.theirs && now.base && <ConflictSheet now={now} base={now.base} theirs={now.theirs} />}
    </section>
  );
}
