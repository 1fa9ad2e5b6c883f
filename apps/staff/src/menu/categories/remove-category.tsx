import type { CategoryView } from '@hiorder/contracts';
import { Choices, ConfirmSheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { locale, words as appWords } from '../../words/index.ts';
import { inOrder } from '../list/sections.ts';
import { categories, items } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { removeCategory } from './category-actions.ts';

/** Asks, and says what becomes of the items: they move to another category. */
export function RemoveCategory(props: { category: CategoryView; onClose(): void; onRemoved(): void }) {
  const { category } = props;
  const w = words.value.categories;
  const others = inOrder(categories.rows.value.values()).filter(({ id }) => id !== category.id);
  const count = [...items.rows.value.values()].filter(({ categoryId }) => categoryId === category.id).length;
  const [moveTo, setMoveTo] = useState(others[0]?.id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const name = textIn(category.name, locale.value);
  const stuck = count > 0 && moveTo === undefined;

  async function remove(): Promise<void> {
    if (stuck) return;
    setBusy(true);
    const gone = await removeCategory(category, count > 0 ? moveTo : undefined);
    setBusy(false);
    setFailed(!gone);
    if (!gone) return;
    showToast(w.removed, { tone: 'good' });
    props.onRemoved();
    props.onClose();
  }

  return (
    <ConfirmSheet
      title={w.removeTitle(name)}
      yes={w.remove}
      no={appWords.value.common.cancel}
      danger
      busy={busy}
      onYes={() => void remove()}
      onNo={props.onClose}
    >
      <p class="label">{count === 0 ? w.removeEmpty : stuck ? w.removeStuck(count) : w.removeMoves(count)}</p>
      {count > 0 && others.length > 0 && (
        <Choices
          name={w.moveTo}
          value={moveTo}
          choices={others.map(({ id, name: other }) => ({ value: id, label: textIn(other, locale.value) }))}
          onChange={setMoveTo}
        />
      )}
      {failed && <SheetFailed />}
    </ConfirmSheet>
  );
}
