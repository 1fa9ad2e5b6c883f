import { lazyScreen } from '../shell/lazy-screen.tsx';

export const MenuScreen = lazyScreen(async () => {
  const [page, texts] = await Promise.all([import('./menu-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.MenuPage;
});
