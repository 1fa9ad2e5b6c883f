import { lazyScreen } from '../shell/lazy-screen.tsx';

export const PeopleScreen = lazyScreen(async () => {
  const wordsAreThere = async () => (await import('./words/index.ts')).wordsAreThere();
  const [page] = await Promise.all([import('./people-page.tsx'), wordsAreThere()]);
  return page.PeoplePage;
});
