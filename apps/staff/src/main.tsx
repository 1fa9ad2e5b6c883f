import '@hiorder/ui/base.css';
import { unlockSound } from '@hiorder/ui';
import { loadFonts } from '@hiorder/ui/fonts';
import { render } from 'preact';
import { App } from './app.tsx';
import { backToTable, isOnTable } from './shell/on-a-table.ts';
import { showFirst } from './shell/first-theme.ts';
import { startLanguage } from './words/index.ts';

if (isOnTable()) backToTable();
else await start();

async function start(): Promise<void> {
  unlockSound();
  showFirst();
  await startLanguage();
  render(<App />, document.getElementById('app')!);
  loadFonts();
}
