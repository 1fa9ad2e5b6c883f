import '@hiorder/ui/base.css';
import { unlockSound } from '@hiorder/ui';
import { loadFonts } from '@hiorder/ui/fonts';
import { render } from 'preact';
import { App } from './app.tsx';
import './shell/theme.ts';
import { startLanguage } from './words/index.ts';

unlockSound();
await startLanguage();
render(<App />, document.getElementById('app')!);
loadFonts();
