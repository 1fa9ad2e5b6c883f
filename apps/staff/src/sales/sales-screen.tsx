import type { ComponentType } from 'preact';
import { FetchedPage } from '../shell/fetched-page.tsx';

async function fetchPage(): Promise<ComponentType> {
  const [page, texts] = await Promise.all([import('./sales-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.SalesPage;
}

export const SalesScreen = () => <FetchedPage fetch={fetchPage} />;
