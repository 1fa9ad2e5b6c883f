import type { SharedOptionGroup } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { words as appWords } from '../../words/index.ts';
import { errorAt } from '../editor/edit-field.tsx';
import { put } from '../editor/editing.ts';
import { asDraft } from '../editor/group-draft.ts';
import { OptionGroupCard } from '../editor/option-group-card.tsx';
import { words } from '../words/index.ts';
import { RemoveShared } from './remove-shared.tsx';
import { usersOf } from './users-of.ts';
import { saveShared, SHARED_PATH } from './shared-actions.ts';

/** Changes a group in every dish that has it, at once. */
export function SharedGroupSheet(props: { group: SharedOptionGroup; onClose(): void }) {
  const [began] = useState(props.group);
  const [draft, setDraft] = useState(() => asDraft(props.group));
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const w = words.value;
  const { usedBy } = props.group;
  const close = (): void => {
    put({ violations: [] });
    props.onClose();
  };

  async function save(): Promise<void> {
    setBusy(true);
    const saved = await saveShared(began, draft);
    setBusy(false);
    if (saved) props.onClose();
  }

  if (removing) return <RemoveShared group={props.group} onClose={() => setRemoving(false)} />;
  const error = errorAt(`${SHARED_PATH}/options`);
  return (
    <Sheet
      title={w.shared.editTitle}
      closeLabel={appWords.value.common.close}
      onClose={close}
      footer={
        <>
          <Button busy={busy} onClick={() => void save()}>
            {w.editor.save}
          </Button>
          <Button kind="quiet" size="m" onClick={() => setRemoving(true)}>
            {w.shared.remove}
          </Button>
        </>
      }
    >
      {usedBy.length > 0 && (
        <p class="label">
          {w.shared.editText(usedBy.length)} {usersOf(props.group)}
        </p>
      )}
      {error !== undefined && (
        <p class="boxed-input-error" role="alert">
          {error}
        </p>
      )}
      <OptionGroupCard group={draft} path={SHARED_PATH} place={1} onChange={setDraft} />
    </Sheet>
  );
}
