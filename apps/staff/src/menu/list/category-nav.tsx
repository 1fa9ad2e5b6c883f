import type { CategoryView } from '@hiorder/contracts';
import { Icon, icons, Skeleton } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { locale } from '../../words/index.ts';
import { CategorySheet } from '../categories/category-sheet.tsx';
import { arrangeCategories } from '../categories/category-actions.ts';
import { useReorder } from '../reorder/reorder.ts';
import { Grip } from '../reorder/grip.tsx';
import { categories, items, mayEdit, menuState } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { inOrder } from './sections.ts';
import './category-nav.css';

type Sheet = 'new' | CategoryView | undefined;

/** The categories down the side, in their order; who may, changes them here. */
export function CategoryNav({ chosen }: { chosen: Signal<string | undefined> }) {
  const w = words.value;
  const sheet = useSignal<Sheet>(undefined);
  const rows = inOrder(categories.rows.value.values());
  const drag = useReorder({ ids: rows.map(({ id }) => id), onArrange: (ids) => void arrangeCategories(ids) });
  const byId = categories.rows.value;
  const counts = countByCategory();
  const choose = (id: string | undefined) => () => (chosen.value = id);
  return (
    <nav class="cats" aria-label={w.categories.name}>
      <header class="cats-head">
        <h1>{w.title}</h1>
      </header>
      {menuState.value !== 'ready' ? (
        <Skeleton class="cats-skeleton" />
      ) : (
        <ul ref={drag.list}>
          <li class="cat">
            <button
              type="button"
              aria-current={chosen.value === undefined ? 'true' : undefined}
              onClick={choose(undefined)}
            >
              <span>{w.categories.all}</span>
              <b>{items.rows.value.size}</b>
            </button>
          </li>
          {drag.order.map((id) => {
            const category = byId.get(id);
            if (!category) return null;
            const name = textIn(category.name, locale.value);
            return (
              <li key={id} data-reorder={id} class={drag.dragged === id ? 'cat cat--dragged' : 'cat'}>
                {mayEdit.value && <Grip name={name} of={drag} id={id} />}
                <button
                  type="button"
                  aria-current={chosen.value === id ? 'true' : undefined}
                  onClick={choose(id)}
                >
                  <span>{name}</span>
                  <b>{counts.get(id) ?? 0}</b>
                </button>
                {mayEdit.value && chosen.value === id && (
                  <button
                    type="button"
                    class="cat-edit"
                    aria-label={w.categories.edit(name)}
                    onClick={() => (sheet.value = category)}
                  >
                    <Icon small shape={icons.pencil} />
                  </button>
                )}
              </li>
            );
          })}
          {mayEdit.value && (
            <li class="cat">
              <button type="button" class="cat-add" onClick={() => (sheet.value = 'new')}>
                <Icon small shape={icons.plus} />
                <span>{w.categories.add}</span>
              </button>
            </li>
          )}
        </ul>
      )}
      {sheet.value !== undefined && (
        <CategorySheet
          category={sheet.value === 'new' ? undefined : sheet.value}
          onClose={() => (sheet.value = undefined)}
          onCreated={(id) => (chosen.value = id)}
          onRemoved={() => (chosen.value = undefined)}
        />
      )}
    </nav>
  );
}

function countByCategory(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { categoryId } of items.rows.value.values())
    counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
}
