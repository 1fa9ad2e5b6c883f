import type { SharedOptionGroup } from '@hiorder/contracts';
import { ConfirmSheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { locale, words as appWords } from '../../words/index.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { removeShared } from './shared-actions.ts';
import { usersOf } from './users-of.ts';

/** Asks, and says which dishes keep it as their own. */
export function RemoveShared({ group, onClose }: { group: SharedOptionGroup; onClose(): void }) {
  const [busy, setBusy] = useState(false);
  const w = words.value.shared;

  async function remove(): Promise<void> {
    setBusy(true);
    const gone = await removeShared(group);
    setBusy(false);
    if (gone) onClose();
  }

  return (
    <ConfirmSheet
      title={w.removeTitle(textIn(group.name, locale.value))}
      yes={w.remove}
      no={appWords.value.common.cancel}
      danger
      busy={busy}
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p class="label">{group.usedBy.length === 0 ? w.removeUnused : w.removeText}</p>
      {group.usedBy.length > 0 && <p>{usersOf(group)}</p>}
    </ConfirmSheet>
  );
}
