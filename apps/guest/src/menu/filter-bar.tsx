import { Icon, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { filters, setFilters } from '../state/filters.ts';
import { activeOf, toggled } from './filters.ts';
import { filterName } from './filter-name.ts';
import './filter-bar.css';

/** Above the list: why some dishes are not in it, each to be taken off again. */
export function FilterBar() {
  const on = activeOf(filters.value);
  if (on.length === 0) return null;
  const { filter: text } = words.value;
  return (
    <ul class="filter-bar" aria-label={text.active}>
      {on.map((what) => (
        <li key={what}>
          <button type="button" aria-label={text.remove(filterName(what))} onClick={() => takeOff(what)}>
            {filterName(what)}
            <Icon small shape={icons.close} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function takeOff(what: string): void {
  setFilters(toggled(filters.value, what));
  // The button goes, and the focus with it: on to the next one, or to where filters come from.
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.filter-bar button, .filter-button')?.focus({ preventScroll: true });
  });
}
