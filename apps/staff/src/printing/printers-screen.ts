import { lazyScreen } from '../shell/lazy-screen.tsx';

export const PrintersScreen = lazyScreen(async () => {
  const wordsAreThere = async () => (await import('./words/index.ts')).wordsAreThere();
  const [page] = await Promise.all([import('./settings/printers-page.tsx'), wordsAreThere()]);
  return page.PrintersPage;
});
