import { Button, IconButton, icons, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { share } from '../shared/shared-actions.ts';
import { words } from '../words/index.ts';
import type { GroupDraft } from './group-draft.ts';
import { errorAt } from './edit-field.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { OptionGroupCard } from './option-group-card.tsx';

/** A group that only this dish has. */
export function OwnGroup(props: {
  group: GroupDraft;
  at: number;
  last: boolean;
  onChange(group: GroupDraft): void;
  onMove(by: number): void;
  onRemove(): void;
}) {
  const { group, at, onChange } = props;
  const w = words.value;
  const path = `/optionGroups/${at}`;
  const [busy, setBusy] = useState(false);
  const error = errorAt(path);

  async function shareIt(): Promise<void> {
    setBusy(true);
    const shared = await share(group, path);
    setBusy(false);
    if (!shared) return;
    onChange(shared);
    showToast(w.shared.shared, { tone: 'good' });
  }

  return (
    <div class="own-group">
      <OptionGroupCard
        {...{ group, path, place: at + 1, onChange }}
        tools={(name) => (
          <>
            <MoveButtons name={name} first={at === 0} last={props.last} onMove={props.onMove} />
            <IconButton shape={icons.trash} label={w.options.remove(name)} onClick={props.onRemove} />
          </>
        )}
      />
      {error !== undefined && <p class="boxed-input-error">{error}</p>}
      <Button kind="quiet" size="s" hug busy={busy} onClick={() => void shareIt()}>
        {w.shared.share}
      </Button>
    </div>
  );
}
