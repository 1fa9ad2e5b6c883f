import { flushCompileCache } from 'node:module';
import { createLog, startTracing } from '@hiorder/telemetry';
import { readSecrets } from './secrets/read-secrets.ts';
import { readSettings } from './settings/read-settings.ts';
import { SettingsError } from './settings/settings.ts';
import { unknownSettings } from './settings/unknown-settings.ts';
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
const ignored = unknownSettings(process.env);
if (ignored) console.error(`hiorder: ${ignored}`);
const secrets = () => orExit(() => readSecrets(settings, process.env));
const one = settings.contexts.size === 1 ? `-${[...settings.contexts][0]}` : '';
const log = createLog({ level: settings.logLevel, name: `hiorder${one}` });

// A forgotten rejection is a bug to be seen in the log, not a reason to drop every guest in the house.
process.on('unhandledRejection', (reason) => {
  log.error(
    { error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) },
    'unhandled rejection',
  );
});

/** Each kind of process loads only what it needs. */
async function run(): Promise<void> {
  const { traces } = settings;
  const tracing = await startTracing({
    ...{ service: `hiorder${one}`, log, endpoint: traces?.endpoint },
    ...(traces && { sampledShare: traces.share }),
  });
  if (settings.migrate === 'only') {
    const { migrateOnly } = await import('./member/migrate-only.ts');
    await migrateOnly({ settings, secrets: secrets(), log });
    await tracing.stop();
    process.exit(0);
  }
  if (settings.alone) {
    const { runAlone } = await import('./alone/run-alone.ts');
    await runAlone({ settings, secrets, log, write, last: tracing.stop });
    return;
  }
  const stopping = stopOnSignals({ log, say: (what) => log.info({}, what), last: tracing.stop });
  const { startMember } = await import('./member/member.ts');
  const member = await startMember({ settings, secrets: secrets(), log });
  stopping.stopsBy(() => member.stop());
  // Whoever started us as a child and asked to be told.
  process.send?.('ready');
}

try {
  await run();
  // Not only at its end: whoever is killed would have to compile everything again.
  flushCompileCache();
} catch (error) {
  console.error(`\nhiorder could not start: ${error instanceof Error ? error.message : String(error)}`);
  if (settings.logLevel === 'debug' || settings.logLevel === 'trace') console.error(error);
  process.exit(1);
}
