import { createLog } from '@hiorder/telemetry';
import { createProgress } from './alone/progress.ts';
import { startServer } from './alone/server.ts';
import { printBanner } from './demo/banner.ts';
import { readSecrets } from './secrets/read-secrets.ts';
import { readSettings } from './settings/read-settings.ts';
import { SettingsError } from './settings/settings.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);

/** What is wrong with the settings is said line by line, and nothing else. */
function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const problem of error.problems) console.error(`hiorder: ${problem}`);
    process.exit(2);
  }
}

const settings = orExit(() => readSettings(process.env, process.argv.slice(2)));
const log = createLog({ level: settings.logLevel, name: 'hiorder' });
const stopping = stopOnSignals({ write, log });

// A forgotten rejection is a bug to be seen in the log, not a reason to drop every guest in the house.
process.on('unhandledRejection', (reason) => {
  log.error(
    { error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) },
    'unhandled rejection',
  );
});

const began = Date.now();
write('\n  hiorder is starting');
try {
  const secrets = () => orExit(() => readSecrets(settings, process.env));
  const server = await startServer({ settings, secrets, log, progress: createProgress(write) });
  stopping.stopsBy(server.stop);
  write(`  ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (server.demo) await printBanner(server.demo, write);
  else write(`  ${settings.publicUrl}`);
} catch (error) {
  console.error(`\nhiorder could not start: ${error instanceof Error ? error.message : String(error)}`);
  if (settings.logLevel === 'debug' || settings.logLevel === 'trace') console.error(error);
  process.exit(1);
}
