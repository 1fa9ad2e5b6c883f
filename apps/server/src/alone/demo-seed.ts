import type { Log } from '@hiorder/kernel';
import type { Databases } from '../databases/databases.ts';
import { caughtUp } from '../demo/caught-up.ts';
import { seedDemoStore, writeDemoFile, type Demo } from '../demo/demo.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import type { Running } from '../wiring/start-contexts.ts';

/** The demo store with its menu, known to every context of this process. */
export async function seedDemo(o: {
  running: Running;
  settings: Settings;
  secrets: Secrets;
  databases: Databases;
  log: Log;
  say(what: string): void;
}): Promise<Demo | undefined> {
  const { identity, menu } = o.running;
  if (!identity) return undefined;
  o.say('store and tables');
  const demo = await seedDemoStore(identity, o);
  if (menu) {
    o.say('menu and pictures');
    await menu.seedDemo(demo.store.id);
  }
  o.say('telling the other contexts');
  if (!(await caughtUp(o.databases, o.settings.contexts)))
    o.log.warn({}, 'the demo menu is still on its way');
  writeDemoFile(demo, o.settings.demoFile);
  return demo;
}
