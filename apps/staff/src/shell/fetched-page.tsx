import { ErrorState } from '@hiorder/ui';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/index.ts';

/** A page that comes when somebody goes there: the floor and the board start without it. */
export function FetchedPage(props: { fetch(): Promise<ComponentType> }) {
  const [Page, setPage] = useState<ComponentType | 'failed' | undefined>();
  const load = (): void =>
    void props.fetch().then(
      (page) => setPage(() => page),
      () => setPage('failed'),
    );
  useEffect(load, []);
  const w = words.value.common;
  if (Page === 'failed')
    return (
      <main class="app-state" id="main">
        <ErrorState title={w.failedTitle} text={w.failedText} retry={w.retry} onRetry={load} />
      </main>
    );
  return Page ? <Page /> : <main id="main" aria-busy="true" />;
}
