import { lazyScreen } from '../shell/lazy-screen.tsx';

export const AuditScreen = lazyScreen(async () => {
  const wordsAreThere = async () => (await import('./words/index.ts')).wordsAreThere();
  const [page] = await Promise.all([import('./audit-page.tsx'), wordsAreThere()]);
  return page.AuditPage;
});
