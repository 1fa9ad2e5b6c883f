import { Icon, icons } from '@hiorder/ui';
import { useLateSheet } from '../frame/use-late-sheet.tsx';
import { words } from '../language.ts';
import { filters } from '../state/filters.ts';
import { countOf } from './filters.ts';
import './filter-button.css';

const fetchSheet = () => import('./filter-sheet.tsx').then((module) => module.FilterSheet);

/** Beside the search; says how many filters are on. */
export function FilterButton() {
  const { sheet, open } = useLateSheet(fetchSheet);
  const { filter: text } = words.value;
  const on = countOf(filters.value);
  return (
    <>
      <button type="button" class="filter-button" aria-haspopup="dialog" onClick={open}>
        <Icon shape={icons.sliders} />
        <span class="hidden">{on > 0 ? text.openWith(on) : text.open}</span>
        {on > 0 && (
          <span class="count" aria-hidden="true">
            {on}
          </span>
        )}
      </button>
      {sheet}
    </>
  );
}
