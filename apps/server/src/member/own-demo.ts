import { setTimeout as sleep } from 'node:timers/promises';
import { storeRegistered } from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import type { MenuContext } from '@hiorder/menu';
import type { EventBus } from '@hiorder/messaging';
import type { Static } from 'typebox';
import { DEMO_STORE } from '../demo/demo-store.ts';
import { seedDemoStore, writeDemoFile } from '../demo/demo.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import type { Running } from '../wiring/start-contexts.ts';

/**
 * What the contexts of this process have to do with the demo store: identity makes it, and menu gives it its menu as
 * soon as it hears of it. Each leaves alone what is there.
 */
export async function seedOwnDemo(o: {
  running: Running;
  settings: Settings;
  secrets: Secrets;
  bus: EventBus;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { identity, menu } = o.running;
  if (identity) {
    const demo = await seedDemoStore(identity, o);
    const { stateDirGiven, demoFile } = o.settings;
    if (stateDirGiven) writeDemoFile(demo, demoFile);
    o.log.info({ guest: demo.tables[0]?.url, staff: demo.staff.url }, 'the demo store is there');
  }
  return menu ? seedWhenHeard(menu, o) : { stop: async () => undefined };
}

async function seedWhenHeard(
  menu: MenuContext,
  { bus, log }: { bus: EventBus; log: Log },
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const seed = async (storeId: string) => {
    await untilItWorks(() => menu.seedDemo(storeId), { what: 'demo menu', log, signal: stopping.signal });
  };
  const seeds: Promise<void>[] = [];
  const listening = untilItWorks(
    () =>
      bus.tail({
        topics: [storeRegistered.topic],
        since: new Date(0),
        onEvent(event) {
          if (event.type !== storeRegistered.type) return;
          const { name, storeId } = event.data as Static<typeof storeRegistered.schema>;
          if (name === DEMO_STORE) seeds.push(seed(storeId));
        },
      }),
    { what: 'news of the demo store', log, signal: stopping.signal },
  );
  return {
    async stop() {
      stopping.abort();
      await (await listening)?.stop();
      await Promise.all(seeds);
    },
  };
}

const PAUSE_MS = 1_000;

async function untilItWorks<T>(
  work: () => Promise<T>,
  o: { what: string; log: Log; signal: AbortSignal },
): Promise<T | undefined> {
  while (!o.signal.aborted) {
    try {
      return await work();
    } catch (err) {
      o.log.warn({ err }, `${o.what}: not possible yet`);
      await sleep(PAUSE_MS, undefined, { signal: o.signal }).catch(() => undefined);
    }
  }
  return undefined;
}
