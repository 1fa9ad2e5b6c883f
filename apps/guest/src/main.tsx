import '@hiorder/ui/base.css';
import './app.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { takeFirstSight } from './first-sight/first-sight.ts';
import { keepScrollOverReload } from './frame/scroll-memory.ts';
import { nameLanguage } from './language.ts';
import { startSeat } from './state/seat.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

takeFirstSight(root);
nameLanguage();
keepScrollOverReload();
startSeat();
render(<App />, root);
void import('./first-sight/after-menu.ts').then((later) => later.afterMenu());
