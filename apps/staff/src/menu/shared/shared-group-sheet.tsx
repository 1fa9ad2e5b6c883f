import type { SharedOptionGroup } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { words as appWords } from '../../words/index.ts';
import { errorAt } from '../editor/edit-field.tsx';
import { put } from '../editor/editing.ts';
import { asDraft } from '../editor/group-draft.ts';
import { OptionGroupCard } from '../editor/option-group-card.tsx';
import { words } from '../words/index.ts';
import { RemoveShared } from './remove-shared.tsx';
import { usersOf } from './users-of.ts';
import { removeShared, saveShared, SHARED_PATH } from './shared-actions.ts';

/** Changes a group in every dish that has it, at once. */
export function SharedGroupSheet(props: { group: SharedOptionGroup; onClose(): void }) {
  const [began] = useState(props.group);
  const [draft, setDraft] = useState(() => asDraft(props.group));
  const [removing, setRemoving] = useState(false);
  const w = words.value;
  const { usedBy } = props.group;
  const close = (): void => {
    put({ violations: [] });
    props.onClose();
  };

  const said = (text: string): string => text;
  const saving = useAsked<string>({ send: () => saveShared(began, draft), onDone: props.onClose, said });
  // Here and not in the sheet that asks: that one leads back to this one.
  const removal = useAsked<string>({ send: () => removeShared(props.group), onDone: props.onClose, said });
  const { busy } = removal;
  if (removing) {
    const { refused, go, forget } = removal;
    const back = () => {
      forget();
      setRemoving(false);
    };
    return <RemoveShared {...{ group: props.group, busy, refused }} onYes={go} onClose={back} />;
  }
  const refused = saving.refused ?? removal.refused;
  const error = errorAt(`${SHARED_PATH}/options`);
  return (
    <Sheet
      title={w.shared.editTitle}
      closeLabel={appWords.value.common.close}
      onClose={close}
      footer={
        <>
          <Button busy={saving.busy} onClick={saving.go}>
            {w.editor.save}
          </Button>
          <Button kind="quiet" size="m" busy={busy} onClick={() => setRemoving(true)}>
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
      {refused !== undefined && <SheetFailed text={refused} />}
    </Sheet>
  );
}
