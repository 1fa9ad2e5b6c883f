import { Button, EmptyState, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { filters, setFilters } from '../state/filters.ts';
import { countOf, NO_FILTERS } from './filters.ts';

/** None at all, or none that this person eats. */
export function NoDishes() {
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
