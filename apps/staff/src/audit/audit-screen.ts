import { lazyScreen } from '../shell/lazy-screen.tsx';

export const AuditScreen = lazyScreen(async () => {
  const wordsAreThere = async () => (await import('./words/index.ts')).wordsAreThere();
  // Of dishes it is said as their own pages say it.
  const menuWordsAreThere = async () => (await import('../menu/words/index.ts')).wordsAreThere();
  const [page] = await Promise.all([import('./audit-page.tsx'), wordsAreThere(), menuWordsAreThere()]);
  return page.AuditPage;
});
