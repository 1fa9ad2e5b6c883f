import type { Menu } from '@hiorder/contracts';
import { useEffect } from 'preact/hooks';
import { CallButton } from '../call/call-button.tsx';
import { forgetFirstSight, hasFirstSight } from '../first-sight/first-sight.ts';
import { FailedPart } from '../frame/failed-part.tsx';
import { restoreScroll } from '../frame/scroll-memory.ts';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { filteredMenu } from '../state/filters.ts';
import { loadMenu, menuFailed } from '../state/menu.ts';
import { party } from '../state/party.ts';
import { useLate } from '../frame/use-late.ts';
import { useRankings } from '../ranking/use-rankings.ts';
import { scrollToSection } from './active-section.ts';
import { CategoryTabs } from './category-tabs.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterButton } from './filter-button.tsx';
import { MenuDock } from './menu-dock.tsx';
import { MenuHeader } from './menu-header.tsx';
import { MenuList } from './menu-list.tsx';
import { RankingLink } from './ranking-link.tsx';
import { MenuRowsSkeleton, MenuSkeleton, MenuTabsSkeleton } from './menu-skeleton.tsx';
import { SearchField } from './search-field.tsx';
import { useQuery } from './use-query.ts';
import './menu-screen.css';

/** Who comes back from a dish goes on where it stands in the list. */
const linkTo = (path: string) =>
  document.querySelector<HTMLElement>(`.item-link[href="${CSS.escape(path)}"]`);

/** What others order changes slowly in a list. */
const RANKS_EVERY_MS = 30_000;

export function MenuScreen(props: { query?: Record<string, string> }) {
  const { query, setQuery, leave } = useQuery();
  const shown = filteredMenu.value;
  const searching = query.trim() !== '';
  useScreen(`${party.value?.store.name ?? ''} ${words.value.menu.title}`.trim(), linkTo);
  useRankings('today', RANKS_EVERY_MS);
  useEffect(() => {
    if (!shown) return;
    forgetFirstSight();
    restoreScroll();
  }, [shown !== null]);

  /** A category ends a search: its section is there again first. */
  function leaveSearch(id: string) {
    leave();
    requestAnimationFrame(() => scrollToSection(id, 'instant'));
  }

  if (!shown && !menuFailed.value && hasFirstSight()) return <MenuSkeleton />;
  return (
    <div class="page menu-page">
      <MenuHeader>
        <RankingLink />
        <CallButton />
      </MenuHeader>
      <div class="search-row">
        <SearchField value={query} onInput={setQuery} />
        <FilterButton />
      </div>
      {shown && shown.categories.length > 0 && (
        <CategoryTabs categories={shown.categories} {...(searching ? { onChoose: leaveSearch } : {})} />
      )}
      {!shown && !menuFailed.value && <MenuTabsSkeleton />}
      <main aria-busy={!shown && !menuFailed.value}>
        <FilterBar />
        <MenuContent menu={shown} query={searching ? query : null} course={props.query?.course} />
        <MenuDock />
      </main>
    </div>
  );
}

const fetchResults = () => import('./search-results.tsx').then((module) => module.SearchResults);

/** `query`: what is searched for. */
function MenuContent(props: { menu: Menu | null; query: string | null; course: string | undefined }) {
  const SearchResults = useLate(fetchResults, props.query !== null);
  if (menuFailed.value) return <FailedPart onRetry={() => void loadMenu()} />;
  if (!props.menu) return <MenuRowsSkeleton />;
  return (
    <>
      {props.query !== null &&
        (SearchResults ? <SearchResults menu={props.menu} query={props.query} /> : <MenuRowsSkeleton />)}
      {/* There at once when the search is over. */}
      <div class="menu-rest" hidden={props.query !== null}>
        <MenuList menu={props.menu} course={props.course} />
      </div>
    </>
  );
}
