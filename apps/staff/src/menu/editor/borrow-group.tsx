import { locale } from '../../words/index.ts';
import { items } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { ownCopy, type GroupDraft } from './group-draft.ts';
import { knownGroups } from './known-groups.ts';

/** Groups that other items have, to be taken over instead of written again. */
export function BorrowGroup({
  present,
  onAdd,
}: {
  present: readonly GroupDraft[];
  onAdd(group: GroupDraft): void;
}) {
  const w = words.value.options;
  const known = knownGroups(items.rows.value.values(), present, currency.value);
  if (known.length === 0) return null;
  return (
    <select
      class="boxed-input borrow-group"
      aria-label={w.borrow}
      value=""
      onChange={(event) => {
        const chosen = known.find(({ key }) => key === event.currentTarget.value);
        event.currentTarget.value = '';
        if (chosen) onAdd(ownCopy(chosen.group));
      }}
    >
      <option value="">{w.borrow}</option>
      {known.map(({ key, group, items: having }) => (
        <option key={key} value={key}>
          {textIn(group.name, locale.value)} ({textIn(having[0]?.name ?? {}, locale.value)}
          {having.length > 1 && ` +${having.length - 1}`})
        </option>
      ))}
    </select>
  );
}
