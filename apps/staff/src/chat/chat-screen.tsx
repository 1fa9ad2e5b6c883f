import { ErrorState } from '@hiorder/ui';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/index.ts';

/** Fetched when somebody goes there: the floor and the board start without it. */
async function fetchPage(): Promise<ComponentType> {
  const [page, texts] = await Promise.all([import('./chat-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.ChatPage;
}

export function ChatScreen() {
  const [Page, setPage] = useState<ComponentType | 'failed' | undefined>();
  const load = (): void =>
    void fetchPage().then(
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
