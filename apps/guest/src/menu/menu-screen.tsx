import { useEffect, useState } from 'preact/hooks';
import { ErrorState } from '@hiorder/ui';
import { restoreScroll } from '../frame/scroll-memory.ts';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { loadMenu, menu, menuFailed } from '../state/menu.ts';
import { party } from '../state/party.ts';
import { scrollToSection } from './active-section.ts';
import { CategoryTabs } from './category-tabs.tsx';
import { MenuDock } from './menu-dock.tsx';
import { MenuHeader } from './menu-header.tsx';
import { MenuList } from './menu-list.tsx';
import { MenuRowsSkeleton, MenuTabsSkeleton } from './menu-skeleton.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import './menu-screen.css';

export function MenuScreen(props: { query?: Record<string, string> }) {
  const [query, setQuery] = useState('');
  const shown = menu.value;
  const text = words.value;
  const searching = query.trim() !== '';
  useScreen(`${party.value?.store.name ?? ''} ${text.menu.title}`.trim());
  useEffect(() => {
    if (shown) restoreScroll();
  }, [shown !== null]);

  /** A category ends a search: its section is there again first. */
  function leaveSearch(id: string) {
    setQuery('');
    requestAnimationFrame(() => scrollToSection(id, 'instant'));
  }

  return (
    <div class="page menu-page">
      <MenuHeader />
      <SearchField value={query} onInput={setQuery} />
      {shown && shown.categories.length > 0 && (
        <CategoryTabs categories={shown.categories} {...(searching ? { onChoose: leaveSearch } : {})} />
      )}
      {!shown && !menuFailed.value && <MenuTabsSkeleton />}
      <main aria-busy={!shown && !menuFailed.value}>
        {menuFailed.value ? (
          <ErrorState
            title={text.frame.failedTitle}
            text={text.frame.failedText}
            retry={text.frame.retry}
            onRetry={() => void loadMenu()}
          />
        ) : !shown ? (
          <MenuRowsSkeleton />
        ) : searching ? (
          <SearchResults menu={shown} query={query} />
        ) : (
          <MenuList menu={shown} course={props.query?.course} />
        )}
        <MenuDock />
      </main>
    </div>
  );
}
