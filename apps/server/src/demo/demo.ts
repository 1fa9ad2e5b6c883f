import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IdentityContext } from '@hiorder/identity';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { demoStore, OWNER, PLATFORM, POS } from './demo-store.ts';

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
  /** Standard gRPC without TLS, for the machine client. */
  readonly grpc?: {
    readonly url: string;
    /** Where operations is, when it is a process of its own. */
    readonly operationsUrl?: string;
  };
  readonly platform: { readonly email: string; readonly password: string };
}

/** Makes the demo store and its people if they are not there yet; answers its links either way. */
export async function seedDemoStore(
  identity: IdentityContext,
  o: { settings: Settings; secrets: Secrets },
): Promise<Demo> {
  const { staffPassword, platformPassword, machineClientSecret: clientSecret } = o.secrets;
  const { seed } = identity;
  const store = await seed.registerStore(
    demoStore({ ownerPassword: staffPassword, dayEndsAt: o.settings.demoDayEndsAt }),
  );
  await seed.registerMachineClient({ storeId: store.id, clientId: POS, secret: clientSecret, name: 'POS' });
  await seed.registerPlatformAdmin({ email: PLATFORM, password: platformPassword });
  const base = o.settings.publicUrl;
  return {
    baseUrl: base,
    store: { id: store.id, name: store.name },
    tables: store.tables.map(({ id, name, code }) => ({ id, name, code, url: `${base}/t/${code}` })),
    staff: { url: `${base}/staff/`, email: OWNER.email, password: staffPassword },
    machine: { tokenUrl: `${base}/oidc/token`, clientId: POS, clientSecret },
    platform: { email: PLATFORM, password: platformPassword },
  };
}

/** Replaces the file at once; it holds passwords, so only its owner may read it. */
export function writeDemoFile(demo: Demo, file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
