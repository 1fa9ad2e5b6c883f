import { locale } from '../../words/index.ts';
import { asDraft, type GroupDraft } from '../editor/group-draft.ts';
import { sharedGroups } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';

/** Groups that other dishes have, to be had by this one, too. */
export function AddShared(props: { present: readonly GroupDraft[]; onAdd(group: GroupDraft): void }) {
  const w = words.value.shared;
  const others = [...sharedGroups.rows.value.values()].filter(
    (group) => !props.present.some(({ id }) => id === group.id),
  );
  if (others.length === 0) return null;
  return (
    <select
      class="boxed-input borrow-group"
      aria-label={w.add}
      value=""
      onChange={(event) => {
        const chosen = others.find(({ id }) => id === event.currentTarget.value);
        event.currentTarget.value = '';
        if (chosen) props.onAdd(asDraft(chosen));
      }}
    >
      <option value="">{w.add}</option>
      {others.map((group) => (
        <option key={group.id} value={group.id}>
          {textIn(group.name, locale.value)} ({w.usedBy(group.usedBy.length)})
        </option>
      ))}
    </select>
  );
}
