import type { Menu } from '@hiorder/contracts';
import { EmptyState, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { ItemCard } from './item-card.tsx';
import { searchMenu } from './search.ts';

export function SearchResults(props: { menu: Menu; query: string }) {
  const text = words.value.menu;
  const found = searchMenu(props.menu, props.query);
  return (
    <section class="list" aria-label={text.found(found.length)}>
      <h2 class="title-3" aria-live="polite">
        {found.length > 0 && text.found(found.length)}
      </h2>
      {found.length === 0 && (
        <EmptyState shape={icons.search} title={text.foundNone}>
          {text.foundNoneText(props.query.trim())}
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
