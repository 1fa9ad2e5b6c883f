import { randomBytes } from 'node:crypto';
import { createServiceAuth, type ServiceClient, type TokenVerifier } from '@hiorder/http';
import { createIdentity } from '@hiorder/identity';
import { systemClock } from '@hiorder/kernel';
import { createMenu } from '@hiorder/menu';
import type { EventBus } from '@hiorder/messaging';
import { createDatabase } from '@hiorder/postgres';
import { silentLog } from '@hiorder/testing';
import { caughtUp } from '../../apps/server/src/demo/caught-up.ts';
import { demoStore, OWNER } from '../../apps/server/src/demo/demo-store.ts';
import type { Demo } from '../../apps/server/src/demo/demo.ts';
import { ownSecrets } from '../../apps/server/src/secrets/own-secrets.ts';
import { CONTEXTS, type ContextName } from '../../apps/server/src/settings/context-names.ts';
import { dayEndsLater } from './business-day.ts';
import { urlIn } from './databases.ts';
import type { OneProcess } from './one-process.ts';

export interface Stores {
  /** One like the demo store, with people, tables, machine and menu of its own; all contexts know it. */
  open(): Promise<Demo>;
  close(): Promise<void>;
}

/** They seed and nothing else: they hear nothing, nobody calls them. */
const nobody = {
  bus: {} as EventBus,
  verifier: { verify: () => Promise.reject(new Error('Nobody signs in here')) } satisfies TokenVerifier,
  ordering: {} as Parameters<typeof createIdentity>[0]['ordering'],
  insight: { call: () => Promise.reject(new Error('Nobody asks for dishes here')) } satisfies ServiceClient,
  log: silentLog,
  clock: systemClock,
};

/** Opens stores in a server that runs, in its databases, as it opens the demo store itself. */
export function storesOf(server: OneProcess): Stores {
  const secrets = ownSecrets(server.stateDir);
  const service = createServiceAuth({ secret: secrets.serviceSecret, self: 'identity' });
  const open = (name: ContextName | 'bus') =>
    createDatabase({ url: urlIn(server.adminUrl, `${server.prefix}${name}`), name, poolSize: 2 });
  const [bus, ofIdentity, ofMenu] = [open('bus'), open('identity'), open('menu')];
  const known = server.demo();
  const { seed } = createIdentity({
    ...{ ...nobody, service, secrets, database: ofIdentity, issuer: `${known.baseUrl}/oidc` },
  });
  const menu = createMenu({
    ...{ ...nobody, service, database: ofMenu, photosDir: `${server.stateDir}/photos` },
  });
  const databases = { bus, of: (name: ContextName) => (name === 'identity' ? ofIdentity : ofMenu) };
  const close = async () => {
    await Promise.all([bus, ofIdentity, ofMenu].map((database) => database.close()));
  };
  return {
    close,
    async open() {
      const id = randomBytes(4).toString('hex');
      const owner = { ...OWNER, email: `jiwoo-${id}@dalbit.kr`, password: known.staff.password };
      const like = demoStore({ ownerPassword: owner.password, dayEndsAt: dayEndsLater() });
      const { tables, ...store } = await seed.registerStore({ ...like, owner });
      const machine = { ...known.machine, clientId: `pos-${id}` };
      const { clientId, clientSecret: secret } = machine;
      await seed.registerMachineClient({ storeId: store.id, clientId, secret, name: 'POS' });
      await menu.seedDemo(store.id);
      if (!(await caughtUp({ ...databases, close }, new Set(CONTEXTS), 60_000)))
        throw new Error('the store is still on its way');
      return {
        ...{ ...known, machine, store: { id: store.id, name: store.name } },
        staff: { ...known.staff, email: owner.email },
        tables: tables.map(({ id: tableId, name, code }) => ({
          ...{ id: tableId, name, code, url: `${known.baseUrl}/t/${code}` },
        })),
      };
    },
  };
}
