import type { Signal } from '@preact/signals';
import { words } from '../words/index.ts';
import { FILTERS, type Filter } from './floor.ts';
import './filters.css';

/** Of what no store has at every hour there is a filter only while there is some. */
const RARE: readonly Filter[] = ['call', 'bill'];

/** `counts` are not known while the tables are being read. */
export function Filters(props: { counts: Record<Filter, number> | undefined; filter: Signal<Filter> }) {
  const w = words.value;
  const { counts, filter } = props;
  const shown = FILTERS.filter((one) => !RARE.includes(one) || (counts?.[one] ?? 0) > 0);
  return (
    <div class="filters" role="group" aria-label={w.floor.filter}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={filter.value === one}
          onClick={() => (filter.value = one)}
        >
          {one !== 'all' && <i class={`filter-dot filter-dot--${one}`} />}
          {one === 'all' ? w.floor.all : w.state[one]} <b>{counts?.[one]}</b>
        </button>
      ))}
    </div>
  );
}
