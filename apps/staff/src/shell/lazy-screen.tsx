import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ReadFailed } from './read-failed.tsx';

/** A screen that is fetched when somebody goes there: the floor and the board start without it. */
export function lazyScreen(fetchPage: () => Promise<ComponentType>): ComponentType {
  return function LazyScreen() {
    const [Page, setPage] = useState<ComponentType | 'failed' | undefined>();
    const load = (): void =>
      void fetchPage().then(
        (page) => setPage(() => page),
        () => setPage('failed'),
      );
    useEffect(load, []);
    if (Page === 'failed')
      return (
        <main class="app-state" id="main">
          <ReadFailed onRetry={load} />
        </main>
      );
    return Page ? <Page /> : <main id="main" aria-busy="true" />;
  };
}
