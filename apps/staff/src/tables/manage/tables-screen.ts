import { lazyScreen } from '../../shell/lazy-screen.tsx';

export const TablesScreen = lazyScreen(async () => (await import('./tables-page.tsx')).TablesPage);
