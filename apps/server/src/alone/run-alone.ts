import type { Log } from '@hiorder/kernel';
import { printBanner } from '../demo/banner.ts';
import { inTheHouse } from '../lan-address.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { stopOnSignals } from '../stop-on-signals.ts';
import { createProgress } from './progress.ts';
import { startServer } from './server.ts';

/** Starts a whole installation in this process, and tells the person at the terminal. */
export async function runAlone(o: {
  settings: Settings;
  secrets(): Secrets;
  log: Log;
  write(text: string): void;
  last(): Promise<void>;
}): Promise<void> {
  const { write } = o;
  const stopping = stopOnSignals({ ...o, say: (what) => write(`  ${what}`) });
  const began = Date.now();
  write('\n  hiorder is starting');
  const demo = await startServer({ ...o, ...stopping, progress: createProgress(write) });
  write(`  ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const forPhones = (url: string) => inTheHouse(url, o.settings.host);
  if (demo) await printBanner(demo, { write, file: o.settings.demoFile, forPhones });
  else write(`  ${o.settings.publicUrl}`);
}
