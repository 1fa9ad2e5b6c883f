import type { CategoryView } from '@hiorder/contracts';
import { Choices, ConfirmSheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { locale, words as appWords } from '../../words/index.ts';
import { inOrder } from '../list/sections.ts';
import { categories, items } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { removeCategory } from './category-actions.ts';

/** Asks, and says what becomes of the items: they move to another category. */
export function RemoveCategory(props: {
  category: CategoryView;
  onClose(): void;
  onRemoved(id: string): void;
}) {
  const { category } = props;
  const w = words.value.categories;
  const others = inOrder(categories.rows.value.values()).filter(({ id }) => id !== category.id);
  const count = [...items.rows.value.values()].filter(({ categoryId }) => categoryId === category.id).length;
  const [moveTo, setMoveTo] = useState(others[0]?.id);
  const name = textIn(category.name, locale.value);
  const stuck = count > 0 && moveTo === undefined;
  const { busy, refused, go } = useAsked({
    async send() {
      const gone = await removeCategory(category, count > 0 ? moveTo : undefined);
      if (!gone) return 'failed';
      showToast(w.removed, { tone: 'good' });
      props.onRemoved(category.id);
      return undefined;
    },
    onDone: props.onClose,
  });

  return (
    <ConfirmSheet
      title={w.removeTitle(name)}
      yes={w.remove}
      no={appWords.value.common.cancel}
      danger
      busy={busy}
      onYes={() => !stuck && go()}
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
      {refused && <SheetFailed />}
    </ConfirmSheet>
  );
}
