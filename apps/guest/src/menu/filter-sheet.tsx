import { begun, Button, Sheet, Toggles } from '@hiorder/ui';
import { words } from '../language.ts';
import { filteredMenu, filters, setFilters } from '../state/filters.ts';
import { menu } from '../state/menu.ts';
import { allergenName, filterName } from './filter-name.ts';
import { activeOf, allergensIn, itemsIn, NO_FILTERS, toggled } from './filters.ts';

/** What one does not eat; the list behind follows at once, and the button says what is left of it. */
export function FilterSheet(props: { onClose(): void }) {
  const { filter: text, frame } = words.value;
  const on = activeOf(filters.value);
  const left = filteredMenu.value ? itemsIn(filteredMenu.value).length : 0;
  const toggle = (what: string) => setFilters(toggled(filters.value, what));
  const kinds = ['vegetarian', 'mild'].map((value) => ({ value, label: filterName(value) }));
  const allergens = menu.value ? allergensIn(menu.value) : [];
  return (
    <Sheet
      title={text.title}
      closeLabel={frame.close}
      onClose={props.onClose}
      footer={
        <>
          <Button blocked={left === 0} onClick={() => left > 0 && props.onClose()}>
            {text.show(left)}
          </Button>
          <Button kind="quiet" disabled={on.length === 0} onClick={() => setFilters(NO_FILTERS)}>
            {text.clear}
          </Button>
        </>
      }
    >
      <Toggles name={text.only} toggles={kinds} on={on} onToggle={toggle} />
      {allergens.length > 0 && (
        <>
          <Toggles
            name={text.without}
            toggles={allergens.map((value) => ({ value, label: begun(allergenName(value)) }))}
            on={on}
            onToggle={toggle}
          />
          <p class="caption">{text.allergyHint}</p>
        </>
      )}
    </Sheet>
  );
}
