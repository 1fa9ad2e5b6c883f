import '@hiorder/ui/base.css';
import './app.css';
import { unlockSound } from '@hiorder/ui';
import { loadFonts } from '@hiorder/ui/fonts';
import { render } from 'preact';
import { App } from './app.tsx';
import { firstSight } from './frame/first-sight.ts';
import { keepScrollOverReload } from './frame/scroll-memory.ts';
import { nameLanguage } from './language.ts';
import { preloadScreens } from './screens.ts';
import { startSeat } from './state/seat.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

nameLanguage();
keepScrollOverReload();
startSeat();
render(<App />, root);
unlockSound();
void firstSight().then(() => {
  loadFonts();
  preloadScreens();
});
