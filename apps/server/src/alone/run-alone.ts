import type { Log } from '@hiorder/kernel';
import { printBanner } from '../demo/banner.ts';
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
  if (demo) await printBanner(demo, { write, file: o.settings.demoFile });
  else write(`  ${o.settings.publicUrl}`);
}
