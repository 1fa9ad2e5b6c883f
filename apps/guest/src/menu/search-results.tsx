import type { Menu } from '@hiorder/contracts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { EmptyState, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { ItemCard } from './item-card.tsx';
import { searchMenu } from './search.ts';

/** Typing goes first: the list follows when the letter is on the screen. */
const PAUSE_MS = 80;

function useSettled(query: string): string {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(query), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [query]);
  return settled;
}

export function SearchResults(props: { menu: Menu; query: string }) {
  const text = words.value.menu;
  const query = useSettled(props.query);
  const found = useMemo(() => searchMenu(props.menu, query), [props.menu, query]);
  return (
    <section class="list" aria-label={text.found(found.length)}>
      <div aria-live="polite">{found.length > 0 && <h2 class="title-3">{text.found(found.length)}</h2>}</div>
      {found.length === 0 && (
        <EmptyState shape={icons.search} title={text.foundNone}>
          {text.foundNoneText(query.trim())}
        </EmptyState>
      )}
      <ul>
        {found.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
