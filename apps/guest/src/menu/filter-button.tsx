import { useState } from 'preact/hooks';
import { Icon, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { filters } from '../state/filters.ts';
import { countOf } from './filters.ts';
import { FilterSheet } from './filter-sheet.tsx';
import './filter-button.css';

/** Beside the search; says how many filters are on. */
export function FilterButton() {
  const [open, setOpen] = useState(false);
  const { filter: text } = words.value;
  const on = countOf(filters.value);
  return (
    <>
      <button
        type="button"
        class="filter-button"
        aria-haspopup="dialog"
        aria-label={on > 0 ? text.openWith(on) : text.open}
        onClick={() => setOpen(true)}
      >
        <Icon shape={icons.sliders} />
        {on > 0 && <span class="count">{on}</span>}
      </button>
      {open && <FilterSheet onClose={() => setOpen(false)} />}
    </>
  );
}
