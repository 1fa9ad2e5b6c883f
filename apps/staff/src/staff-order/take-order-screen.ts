import { lazyScreen } from '../shell/lazy-screen.tsx';

export const TakeOrderScreen = lazyScreen(async () => {
  const [page, texts] = await Promise.all([import('./order-page.tsx'), import('./words/index.ts')]);
  await texts.wordsAreThere();
  return page.TakeOrderPage;
});
