import { Button, EmptyState, icons, Skeleton } from '@hiorder/ui';
import type { Signal } from '@preact/signals';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { locale } from '../../words/index.ts';
import { addItem } from '../editor/editing.ts';
import { arrangeItems } from '../items/item-actions.ts';
import { useReorder } from '../reorder/reorder.ts';
import { categories, items, mayEdit, menuState, retryAll, stock } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { ItemRow } from './item-row.tsx';
import { sectionsOf, type Section } from './sections.ts';
import './item-list.css';

interface ListProps {
  category: Signal<string | undefined>;
  query: Signal<string>;
  onSell(itemId: string): void;
}

/** The items by category, each with what is left of it. */
export function ItemList(props: ListProps) {
  const w = words.value.list;
  if (menuState.value === 'failed') return <ReadFailed onRetry={() => void retryAll()} quietly={false} />;
  if (menuState.value === 'loading') return <Loading />;
  const sections = sectionsOf(categories.rows.value.values(), items.rows.value.values(), {
    category: props.category.value,
    query: props.query.value,
  });
  const looking = props.query.value.trim() !== '';
  return (
    <div
      class={props.category.value === undefined ? 'list-scroll' : 'list-scroll list-scroll--one'}
      data-scrolls
      tabIndex={-1}
    >
      {stock.state.value === 'failed' && (
        <p class="list-no-stock" role="status">
          {w.noStock}
        </p>
      )}
      {sections.length === 0 && (
        <EmptyState shape={looking ? icons.search : icons.menu} title={looking ? w.noneFound : w.empty}>
          {looking ? w.noneFoundText : w.emptyText}
        </EmptyState>
      )}
      {sections.map((section) => (
        <CategorySection
          key={section.category.id}
          section={section}
          looking={looking}
          onSell={props.onSell}
        />
      ))}
    </div>
  );
}

function CategorySection(props: { section: Section; looking: boolean; onSell(itemId: string): void }) {
  const { category, items: within } = props.section;
  const w = words.value.list;
  const drag = useReorder({
    ids: within.map(({ id }) => id),
    onArrange: (ids) => void arrangeItems(category.id, ids),
  });
  const movable = mayEdit.value && !props.looking && within.length > 1;
  return (
    <section class="list-section">
      <h2>
        <span>{textIn(category.name, locale.value)}</span>
        <b>{within.length}</b>
      </h2>
      {within.length === 0 ? (
        <div class="list-none">
          <p>{w.noneHere}</p>
          {mayEdit.value && (
            <Button kind="quiet" size="s" hug onClick={() => addItem(category.id)}>
              {w.add}
            </Button>
          )}
        </div>
      ) : (
        <ul class="list-items" ref={drag.list}>
          {drag.order.map((id) => (
            <ItemRow key={id} id={id} drag={movable ? drag : undefined} onSell={props.onSell} />
          ))}
        </ul>
      )}
    </section>
  );
}

const Loading = () => (
  <div class="list-scroll" aria-busy="true">
    {[1, 2, 3, 4, 5, 6].map((n) => (
      <Skeleton key={n} class="list-skeleton" />
    ))}
  </div>
);
