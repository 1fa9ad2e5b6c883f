import { lazyScreen } from '../shell/lazy-screen.tsx';

export const OperationsScreen = lazyScreen(async () => {
  const [page, texts] = await Promise.all([import('./operations-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.OperationsPage;
});
