import { createLog } from '@hiorder/telemetry';
import { printBanner } from './banner.ts';
import { createProgress } from './progress.ts';
import { startServer, type Server } from './server.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const problem of error.problems) console.error(`hiorder: ${problem}`);
    process.exit(2);
  }
}

const settings = settingsOrExit();
const log = createLog({ level: settings.logLevel, name: 'hiorder' });
let server: Server | undefined;
let stopping: Promise<void> | undefined;

/** npm, the shell and the terminal each pass one Ctrl-C on: within this time they are the same one. */
const SAME_SIGNAL_MS = 2_000;
let asked = 0;

/** In order: stop accepting, finish what is in flight, flush, then the database. A second Ctrl-C does not wait. */
function stop(signal: string): void {
  if (stopping) {
    if (Date.now() - asked > SAME_SIGNAL_MS) process.exit(130);
    return;
  }
  asked = Date.now();
  write(`\n  Stopping (${signal}) …`);
  stopping = (server?.stop() ?? Promise.resolve()).then(
    () => {
      write('  Stopped. Everything is kept.');
      process.exit(0);
    },
    (error: unknown) => {
      log.error({ error: String(error) }, 'stopping failed');
      process.exit(1);
    },
  );
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));

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
  server = await startServer({ settings, env: process.env, log, progress: createProgress(write) });
  write(`  ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (server.demo) await printBanner(server.demo, write);
  else write(`  ${settings.publicUrl}`);
} catch (error) {
  console.error(`\nhiorder could not start: ${error instanceof Error ? error.message : String(error)}`);
  if (settings.logLevel === 'debug' || settings.logLevel === 'trace') console.error(error);
  process.exit(1);
}
