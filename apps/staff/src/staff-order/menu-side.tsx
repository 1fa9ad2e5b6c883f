import type { Menu, MenuItem } from '@hiorder/contracts';
import { EmptyState, formatMoney, icons, Skeleton } from '@hiorder/ui';
import { needsChoice } from '@hiorder/ui/option-choice';
import { useState } from 'preact/hooks';
import { ReadFailed } from '../shell/read-failed.tsx';
import { locale } from '../words/index.ts';
import { withLine } from './draft.ts';
import { editing, newLine } from './item-sheet.tsx';
import { loadMenu, menu, menuFailed } from './menu.ts';
import { change, lines } from './taking.ts';
import { words } from './words/index.ts';
import '../shell/boxed-input.css';
import './menu-side.css';

/** What needs no choice is taken with one touch; the line says the rest. */
function take(item: MenuItem): void {
  const line = newLine(item.id);
  if (needsChoice(item)) editing.value = { item, line };
  else change((all) => withLine(all, line));
}

function Dish({ item }: { item: MenuItem }) {
  const w = words.value;
  const taken = lines.value
    .filter((line) => line.itemId === item.id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <li>
      <button type="button" class="so-dish" disabled={item.soldOut} onClick={() => take(item)}>
        <span>{item.name}</span>
        <small>{item.soldOut ? w.soldOut : formatMoney(item.price, locale.value)}</small>
        {taken > 0 && <b>{taken}</b>}
      </button>
    </li>
  );
}

function Dishes({ menu: { categories }, wanted }: { menu: Menu; wanted: string }) {
  const [chosen, setChosen] = useState<string | undefined>();
  const w = words.value;
  const text = wanted.trim().toLowerCase();
  const filled = categories.filter((one) => one.items.length > 0);
  const shown = filled.find(({ id }) => id === chosen) ?? filled[0];
  if (!shown) return <EmptyState shape={icons.menu} title={w.emptyMenu} />;
  const dishes =
    text === ''
      ? shown.items
      : filled.flatMap((one) => one.items).filter(({ name }) => name.toLowerCase().includes(text));
  return (
    <>
      <div class="so-categories" role="group" aria-label={w.categories}>
        {filled.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={text === '' && id === shown.id}
            onClick={() => setChosen(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {dishes.length === 0 ? (
        <EmptyState shape={icons.search} title={w.noneFound} />
      ) : (
        <ul class="so-dishes">
          {dishes.map((item) => (
            <Dish key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The same menu as the guests', to be tapped. */
export function MenuSide() {
  const w = words.value;
  const [wanted, setWanted] = useState('');
  if (menuFailed.value) return <ReadFailed onRetry={() => void loadMenu()} />;
  if (!menu.value)
    return (
      <div class="so-dishes" aria-busy="true">
        {[1, 2, 3, 4, 5, 6, 7, 8].map((one) => (
          <Skeleton key={one} class="so-skeleton" />
        ))}
      </div>
    );
  return (
    <>
      <input
        class="boxed-input"
        type="search"
        autocomplete="off"
        aria-label={w.search}
        placeholder={w.search}
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <Dishes menu={menu.value} wanted={wanted} />
    </>
  );
}
