import { lazyScreen } from '../shell/lazy-screen.tsx';
// The board needs the same words at once, so they are not worth a file of their own.
import { wordsAreThere } from './words/index.ts';

export const PrintersScreen = lazyScreen(async () => {
  const [page] = await Promise.all([import('./settings/printers-page.tsx'), wordsAreThere()]);
  return page.PrintersPage;
});
