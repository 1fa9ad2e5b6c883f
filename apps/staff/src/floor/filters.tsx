import type { Signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { FILTERS, type Filter } from './floor.ts';

export function Filters({ counts, filter }: { counts: Record<Filter, number>; filter: Signal<Filter> }) {
  const w = words.value;
  return (
    <div class="filters" role="group" aria-label={w.floor.filter}>
      {FILTERS.filter((one) => !(['call', 'bill'] as Filter[]).includes(one) || counts[one] > 0).map(
        (one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter.value === one}
            onClick={() => (filter.value = one)}
          >
            {one !== 'all' && <i class={`filter-dot filter-dot--${one}`} />}
            {one === 'all' ? w.floor.all : w.state[one]} <b>{counts[one]}</b>
          </button>
        ),
      )}
    </div>
  );
}
