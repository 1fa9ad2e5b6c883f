import '@hiorder/ui/base.css';
import { unlockSound } from '@hiorder/ui';
import { loadFonts } from '@hiorder/ui/fonts';
import { render } from 'preact';
import { App } from './app.tsx';
import { showFirst } from './shell/first-theme.ts';
import { startLanguage } from './words/index.ts';

unlockSound();
showFirst();
await startLanguage();
render(<App />, document.getElementById('app')!);
loadFonts();
