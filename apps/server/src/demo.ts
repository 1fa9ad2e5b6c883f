import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Running } from './contexts.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** `.hiorder/demo.json`, as docs and tools read it. */
export interface Demo {
  readonly baseUrl: string;
  readonly store: { readonly id: string; readonly name: string };
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly url: string;
  }[];
  readonly staff: { readonly url: string; readonly email: string; readonly password: string };
  readonly machine: { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string };
  readonly platform: { readonly email: string; readonly password: string };
}

const OWNER = { email: 'jiwoo@dalbit.kr', name: '지우' };
const PLATFORM = 'platform@hiorder.dev';
const CLIENT = 'dalbit-pos';

/** Sixteen tables: two and four seats in the hall, two rooms. */
const tables = [
  ...Array.from({ length: 14 }, (_, index) => ({ name: String(index + 1), seats: index % 3 === 0 ? 2 : 4 })),
  { name: '룸 1', seats: 6 },
  { name: '룸 2', seats: 8 },
];

/** Makes the demo store if it is not there yet; answers its links either way. */
export async function seedDemo(o: {
  running: Running;
  settings: Settings;
  secrets: Secrets;
  say(what: string): void;
}): Promise<Demo | undefined> {
  const { identity, menu } = o.running;
  if (!identity) return undefined;
  o.say('store and tables');
  const store = await identity.seed.registerStore({
    name: '달빛식당',
    locale: 'ko',
    currency: 'KRW',
    timeZone: 'Asia/Seoul',
    dayEndsAt: '05:00',
    accent: '#F04E23',
    paymentMode: 'prepay',
    owner: { ...OWNER, password: o.secrets.staffPassword },
    tables,
  });
  await identity.seed.registerMachineClient({
    storeId: store.id,
    clientId: CLIENT,
    secret: o.secrets.machineClientSecret,
    name: 'POS',
  });
  await identity.seed.registerPlatformAdmin({ email: PLATFORM, password: o.secrets.platformPassword });
  if (menu) {
    o.say('menu and pictures');
    await menu.seedDemo(store.id);
  }
  const base = o.settings.publicUrl;
  return {
    baseUrl: base,
    store: { id: store.id, name: store.name },
    tables: store.tables.map(({ id, name, code }) => ({ id, name, code, url: `${base}/t/${code}` })),
    staff: { url: `${base}/staff/`, email: OWNER.email, password: o.secrets.staffPassword },
    machine: {
      tokenUrl: `${base}/oidc/token`,
      clientId: CLIENT,
      clientSecret: o.secrets.machineClientSecret,
    },
    platform: { email: PLATFORM, password: o.secrets.platformPassword },
  };
}

/** Replaces the file at once; it holds passwords, so only its owner may read it. */
export function writeDemoFile(demo: Demo, file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
