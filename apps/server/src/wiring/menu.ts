import { createMenu, menuMigrations } from '@hiorder/menu';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: menuMigrations,
  make(w) {
    const menu = createMenu({
      ...common(w, 'menu'),
      database: w.databaseOf('menu'),
      insight: w.client({ from: 'menu', to: 'insight' }),
      photosDir: w.settings.photosDir,
    });
    return { context: menu, menu };
  },
};
