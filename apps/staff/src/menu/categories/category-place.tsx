import type { CategoryView } from '@hiorder/contracts';
import { say } from '../../state/announcements.ts';
import { locale } from '../../words/index.ts';
import { MoveButtons } from '../editor/move-buttons.tsx';
import { inOrder } from '../list/sections.ts';
import { moved } from '../reorder/place.ts';
import { categories } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { arrangeCategories } from './category-actions.ts';

/** Where it stands among the others, and a way to move it where none can be dragged. */
export function CategoryPlace({ category: { id, name: texts } }: { category: CategoryView }) {
  const w = words.value.reorder;
  const ids = inOrder(categories.rows.value.values()).map((one) => one.id);
  const at = ids.indexOf(id);
  if (at < 0 || ids.length < 2) return null;
  const name = textIn(texts, locale.value);
  const move = (by: number): void => {
    say(w.moved(name, at + by + 1, ids.length));
    void arrangeCategories(moved(ids, id, at + by));
  };
  return (
    <div class="category-place">
      <span>{w.place(at + 1, ids.length)}</span>
      <MoveButtons name={name} first={at === 0} last={at === ids.length - 1} onMove={move} />
    </div>
  );
}
