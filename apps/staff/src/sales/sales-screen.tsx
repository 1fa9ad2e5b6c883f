import { lazyScreen } from '../shell/lazy-screen.tsx';

export const SalesScreen = lazyScreen(async () => {
  const [page, texts] = await Promise.all([import('./sales-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.SalesPage;
});
