import type { Log } from '@hiorder/kernel';
import { openBus } from '../bus.ts';
import { openDatabases } from '../databases/databases.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { loadParts } from '../wiring/parts.ts';
import { startContexts, type Running } from '../wiring/start-contexts.ts';
import { earlyHealth } from './early-health.ts';
import { seedOwnDemo } from './own-demo.ts';

export interface Member {
  stop(): Promise<void>;
}

export interface MemberOptions {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly log: Log;
}

/**
 * A process that runs some contexts of an installation; others run the rest. It waits for its databases, but not for
 * its neighbours: whoever is away is waited for where it is needed, one call at a time.
 */
export async function startMember(o: MemberOptions): Promise<Member> {
  const { settings, secrets, log } = o;
  const parts = await loadParts(settings.contexts);
  const early = earlyHealth({
    ports: settings.ports.values(),
    host: settings.host,
    waitsFor: 'the migration',
  });
  const databases = await openDatabases({
    // Where its predecessor still listens, that one answers.
    ...(!settings.reusePort && { waiting: early.open }),
    ...{ settings, parts, log, serverUrl: settings.databaseUrl, password: secrets.databasePassword },
    say: (what) => log.debug({}, what),
  });
  const bus = await openBus({ settings, databases, log });
  const { sandboxUrl } = settings;
  const running = await startContexts({ settings, secrets, parts, databases, bus, sandboxUrl, log });
  const demo = settings.demo ? await seedOwnDemo({ ...o, running, bus }) : undefined;
  await early.close();
  await listen(running, o);
  log.info({ contexts: [...settings.contexts], ports: [...settings.ports.values()] }, 'ready');
  return {
    async stop() {
      await demo?.stop();
      await running.stop();
      await databases.close();
    },
  };
}

async function listen(running: Running, { settings }: MemberOptions): Promise<void> {
  for (const [name, port] of settings.ports) {
    const { host, reusePort } = settings;
    await running.contexts.get(name)?.http.listen({ port, host, ...(reusePort && { reusePort }) });
  }
  await running.grpc.open();
}
