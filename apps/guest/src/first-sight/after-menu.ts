import { loadFonts } from '@hiorder/ui/fonts';
import { preloadScreens } from '../screens.ts';
import { unlockSound } from '../state/sound.ts';
import { menuSeen } from './menu-seen.ts';

/** Fetches what can wait until the menu is seen. */
export async function afterMenu(): Promise<void> {
  await menuSeen();
  unlockSound();
  void import('../state/cart-changes.ts');
  loadFonts();
  preloadScreens();
  void import('../offline/begin.ts').then((offline) => offline.beginOffline());
}
