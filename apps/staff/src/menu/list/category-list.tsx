import type { CategoryView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import type { Signal } from '@preact/signals';
import { locale } from '../../words/index.ts';
import { arrangeCategories } from '../categories/category-actions.ts';
import { Grip } from '../reorder/grip.tsx';
import { useReorder, type Reorder } from '../reorder/reorder.ts';
import { categories, items, mayEdit } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { inOrder } from './sections.ts';

/** Which category is being written: a new one, or one that is there. */
export type Sheet = 'new' | CategoryView | undefined;

interface Shown {
  /** Undefined: all of them. */
  readonly chosen: Signal<string | undefined>;
  readonly sheet: Signal<Sheet>;
}

/** In their order. */
export function CategoryList({ chosen, sheet }: Shown) {
  const w = words.value.categories;
  const rows = inOrder(categories.rows.value.values());
  const drag = useReorder({ ids: rows.map(({ id }) => id), onArrange: (ids) => void arrangeCategories(ids) });
  const byId = categories.rows.value;
  const counts = countByCategory();
  return (
    <ul ref={drag.list}>
      <li class="cat">
        <CategoryButton id={undefined} name={w.all} count={items.rows.value.size} chosen={chosen} />
      </li>
      {drag.order.map((id) => {
        const category = byId.get(id);
        return (
          category && <Row key={id} {...{ category, drag, chosen, sheet }} count={counts.get(id) ?? 0} />
        );
      })}
      {mayEdit.value && (
        <li class="cat">
          <button type="button" class="cat-add" onClick={() => (sheet.value = 'new')}>
            <Icon small shape={icons.plus} />
            <span>{w.add}</span>
          </button>
        </li>
      )}
    </ul>
  );
}

function Row(props: Shown & { category: CategoryView; count: number; drag: Reorder }) {
  const { category, drag, chosen, sheet } = props;
  const { id } = category;
  const name = textIn(category.name, locale.value);
  return (
    <li data-reorder={id} class={drag.dragged === id ? 'cat cat--dragged' : 'cat'}>
      {mayEdit.value && <Grip name={name} of={drag} id={id} />}
      <CategoryButton id={id} name={name} count={props.count} chosen={chosen} />
      {mayEdit.value && chosen.value === id && (
        <button
          type="button"
          class="cat-edit"
          aria-label={words.value.categories.edit(name)}
          onClick={() => (sheet.value = category)}
        >
          <Icon small shape={icons.pencil} />
        </button>
      )}
    </li>
  );
}

function CategoryButton(props: {
  id: string | undefined;
  name: string;
  count: number;
  chosen: Signal<string | undefined>;
}) {
  const { id, name, count, chosen } = props;
  return (
    <button
      type="button"
      aria-current={chosen.value === id ? 'true' : undefined}
      onClick={() => (chosen.value = id)}
    >
      <span>{name}</span>
      <b>{count}</b>
    </button>
  );
}

function countByCategory(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { categoryId } of items.rows.value.values())
    counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
}
