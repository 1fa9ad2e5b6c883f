import type { Menu } from '@hiorder/contracts';
import { useEffect } from 'preact/hooks';
import { Button, EmptyState, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { cannotOrder } from '../state/hours.ts';
import { filters, setFilters } from '../state/filters.ts';
import { scrollToSection, sectionId } from './active-section.ts';
import { countOf, NO_FILTERS } from './filters.ts';
import { StripPlace } from '../recommend/strip-place.tsx';
import { ItemCard } from './item-card.tsx';

/** So many pictures are seen before anybody scrolls. */
const ABOVE_THE_FOLD = 4;

/** `course`: come to see the dishes of one kind, e.g. the mains. */
export function MenuList(props: { menu: Menu; course?: string | undefined }) {
  const { categories } = props.menu;
  useEffect(() => {
    if (!props.course) return;
    const first = categories.find(({ items }) =>
      items.some((item) => item.course === props.course && !cannotOrder(item)),
    );
    goInstead('/');
    if (first) requestAnimationFrame(() => scrollToSection(first.id, 'instant'));
  }, [props.course]);

  if (categories.every(({ items }) => items.length === 0)) return <NoDishes />;
  return (
    <>
      <StripPlace />
      {categories.map(({ id, name, items }, index) => (
        <section key={id} class="list" id={sectionId(id)} aria-labelledby={`h-${id}`}>
          <h2 class="title-3" id={`h-${id}`} tabIndex={-1}>
            {name}
          </h2>
          <ul>
            {items.map((item, place) => (
              <ItemCard key={item.id} item={item} eager={index === 0 && place < ABOVE_THE_FOLD} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** None at all, or none that this person eats. */
function NoDishes() {
  const { filter, menu } = words.value;
  if (countOf(filters.value) === 0) {
    return (
      <EmptyState shape={icons.menu} title={menu.emptyTitle}>
        {menu.emptyText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      shape={icons.sliders}
      title={filter.noneTitle}
      action={
        <Button kind="quiet" size="m" hug onClick={() => setFilters(NO_FILTERS)}>
          {filter.clear}
        </Button>
      }
    >
      {filter.noneText}
    </EmptyState>
  );
}
