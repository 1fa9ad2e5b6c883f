import type { StaffMenuItem } from '@hiorder/contracts';
import { IconButton, icons } from '@hiorder/ui';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { sectionsOf } from '../../menu/list/sections.ts';
import { categories, items, loadMenu, menuState } from '../../menu/state/menu.ts';
import { textIn } from '../../menu/state/texts.ts';
import { locale, words as shared } from '../../words/index.ts';
import { NumberRow } from '../number-row.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { words } from '../words/index.ts';
import { kitchenSettings, setTargets, withItem } from './kitchen.ts';
import { LONGEST_COOKING } from './limits.ts';
import '../../shell/boxed-input.css';
import './item-targets.css';

const rowId = (itemId: string): string => `item-target-${itemId}`;

function setItem(itemId: string, minutes: number | undefined): void {
  const targets = kitchenSettings.draft.value?.targets;
  if (targets) setTargets({ items: withItem(targets, itemId, minutes) });
}

function Row({ item, minutes }: { item: StaffMenuItem; minutes: number }) {
  const name = textIn(item.name, locale.value);
  return (
    <NumberRow
      id={rowId(item.id)}
      name={name}
      value={minutes}
      max={LONGEST_COOKING}
      text={shared.value.common.minutes(minutes)}
      onChange={(next) => setItem(item.id, next)}
    >
      <IconButton
        shape={icons.trash}
        label={words.value.kitchen.resetItem(name)}
        onClick={() => setItem(item.id, undefined)}
      />
    </NumberRow>
  );
}

/** Begins with what the item takes so far, and goes on at its row. */
function Picker({ taken }: { taken: ReadonlySet<string> }) {
  const targets = kitchenSettings.draft.value?.targets;
  const w = words.value.kitchen;
  const add = (itemId: string): void => {
    const station = items.rows.value.get(itemId)?.station;
    const minutes = targets?.stations.find((one) => one.station === station)?.cookMinutes;
    setItem(itemId, minutes ?? targets?.cookMinutes);
    requestAnimationFrame(() => {
      [...document.querySelectorAll<HTMLElement>(`#${rowId(itemId)} button`)].at(-1)?.focus();
    });
  };
  return (
    <select
      class="boxed-input item-target-add"
      aria-label={w.addItem}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value !== '') add(value);
      }}
    >
      <option value="">{w.addItem}</option>
      {sectionsOf(categories.rows.value.values(), items.rows.value.values()).map((section) => (
        <optgroup key={section.category.id} label={textIn(section.category.name, locale.value)}>
          {section.items
            .filter(({ id }) => !taken.has(id))
            .map((item) => (
              <option key={item.id} value={item.id}>
                {textIn(item.name, locale.value)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Dishes that take longer, or less, than whatever else their station makes. */
export function ItemTargets() {
  const own = kitchenSettings.draft.value?.targets.items ?? [];
  if (menuState.value === 'failed') return <ReadFailed onRetry={loadMenu} />;
  if (menuState.value === 'loading') return <SkeletonRows rows={Math.max(1, own.length)} />;
  return (
    <>
      <ul class="number-rows">
        {own.map(({ itemId, cookMinutes }) => {
          // What has left the menu is ordered no more: nothing to be set.
          const item = items.rows.value.get(itemId);
          return item && <Row key={itemId} item={item} minutes={cookMinutes} />;
        })}
      </ul>
      <Picker taken={new Set(own.map(({ itemId }) => itemId))} />
    </>
  );
}
