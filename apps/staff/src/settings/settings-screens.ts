import { lazyScreen } from '../shell/lazy-screen.tsx';

const wordsAreThere = async (): Promise<unknown> => (await import('./words/index.ts')).wordsAreThere();

export const CallKindsScreen = lazyScreen(async () => {
  const [page] = await Promise.all([import('../calls/settings/kinds-page.tsx'), wordsAreThere()]);
  return page.CallKindsPage;
});

export const KitchenScreen = lazyScreen(async () => {
  const [page] = await Promise.all([import('./kitchen/kitchen-page.tsx'), wordsAreThere()]);
  return page.KitchenPage;
});

export const StoreScreen = lazyScreen(async () => {
  const [page] = await Promise.all([import('./store/store-page.tsx'), wordsAreThere()]);
  return page.StorePage;
});

export const OrderingScreen = lazyScreen(async () => {
  const [page] = await Promise.all([import('./ordering/ordering-page.tsx'), wordsAreThere()]);
  return page.OrderingPage;
});
