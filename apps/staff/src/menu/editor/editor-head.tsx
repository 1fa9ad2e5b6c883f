import { Button, ConfirmSheet, IconButton, icons } from '@hiorder/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words as appWords } from '../../words/index.ts';
import { removeItem } from '../items/item-actions.ts';
import { copy } from '../shapes.ts';
import { items } from '../state/menu.ts';
import { words } from '../words/index.ts';
import { closeEditor, dirty, duplicateItem, editing, openEditor, titleOf, type Editing } from './editing.ts';

/** What is being edited, and what can be done with it as a whole. */
export function EditorHead({ now, onSave }: { now: Editing; onSave(): void }) {
  const w = words.value;
  const [removing, setRemoving] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // Over the list on a phone: who opened it is here now.
  useEffect(() => title.current?.focus({ preventScroll: true }), [now.key]);
  const { base } = now;
  const name = titleOf(now);
  return (
    <header class="editor-head">
      <h2 ref={title} tabIndex={-1}>
        {name}
        <Standing now={now} />
      </h2>
      {base && (
        <>
          <IconButton shape={copy} label={w.items.duplicate} onClick={() => duplicateItem(base)} />
          <IconButton
            class="editor-remove"
            shape={icons.trash}
            label={w.items.remove}
            onClick={() => setRemoving(true)}
          />
        </>
      )}
      <Button size="s" hug busy={now.saving} disabled={!dirty.value} onClick={onSave}>
        {w.editor.save}
      </Button>
      <IconButton shape={icons.close} label={appWords.value.common.close} onClick={closeEditor} />
      {removing && base && (
        <ConfirmSheet
          title={w.items.removeTitle(name)}
          yes={w.items.remove}
          no={appWords.value.common.cancel}
          danger
          onNo={() => setRemoving(false)}
          onYes={() => {
            setRemoving(false);
            void removeItem(base).then((gone) => {
              // Another one may be open by now.
              if (gone && openEditor.value === now.key) editing.value = undefined;
            });
          }}
        >
          <p class="label">{w.items.removeText}</p>
        </ConfirmSheet>
      )}
    </header>
  );
}

/** Whether all is saved, and whether somebody else has changed it meanwhile. */
function Standing({ now }: { now: Editing }) {
  const w = words.value.editor;
  const present = now.base && items.rows.value.get(now.base.id);
  const overtaken = present !== undefined && now.base !== undefined && present.version > now.base.version;
  const text = overtaken ? w.overtaken : dirty.value ? w.unsaved : now.base ? w.allSaved : w.notOnSale;
  return <small role="status">{text}</small>;
}
