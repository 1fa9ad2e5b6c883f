import type { SharedOptionGroup } from '@hiorder/contracts';
import { ConfirmSheet } from '@hiorder/ui';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { locale, words as appWords } from '../../words/index.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { usersOf } from './users-of.ts';

/** Asks, and says which dishes keep it as their own. */
export function RemoveShared(props: {
  group: SharedOptionGroup;
  busy: boolean;
  refused: string | undefined;
  onYes(): void;
  onClose(): void;
}) {
  const { group } = props;
  const w = words.value.shared;
  return (
    <ConfirmSheet
      title={w.removeTitle(textIn(group.name, locale.value))}
      yes={w.remove}
      no={appWords.value.common.cancel}
      danger
      busy={props.busy}
      onYes={props.onYes}
      onNo={props.onClose}
    >
      <p class="label">{group.usedBy.length === 0 ? w.removeUnused : w.removeText}</p>
      {group.usedBy.length > 0 && <p>{usersOf(group)}</p>}
      {props.refused !== undefined && <SheetFailed text={props.refused} />}
    </ConfirmSheet>
  );
}
