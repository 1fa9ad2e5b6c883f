import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInProcessClient, createServiceAuth, type Http } from '@hiorder/http';
import { fixedClock } from '@hiorder/kernel';
import { silentLog } from '@hiorder/testing';
import { createGateway, type GatewayOptions, type Target } from '../index.ts';
import { testContexts, type TestContexts } from './fake-contexts.ts';
import { ISSUER, testIssuer, type TestIssuer } from './issuer.ts';
import { addOpenIdProvider, type TestProvider } from './openid-provider.ts';

export interface TestGateway {
  readonly url: string;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly issuer: TestIssuer;
  readonly contexts: TestContexts;
  readonly provider: TestProvider;
  /** Where members sign in; whoever does is `mina`. */
  readonly memberProvider: TestProvider;
  /** Names of contexts that are switched off. */
  readonly off: Set<string>;
  readonly appDir: string;
  /** Another replica, in front of the same contexts. */
  beside(more: Partial<GatewayOptions>): Promise<{ readonly url: string; close(): Promise<void> }>;
  close(): Promise<void>;
}

export type Topology = 'one process' | 'remote';

const SECRET = 'a secret of this test installation';
export const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2_000))});`;

/** Directories as Vite builds them. */
async function builtApps(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hiorder-gateway-'));
  for (const app of ['guest', 'staff']) {
    await mkdir(join(directory, app, 'assets'), { recursive: true });
    await writeFile(join(directory, app, 'index.html'), `<!doctype html><title>${app}</title>`);
    await writeFile(join(directory, app, 'assets', 'index-abc123.js'), SCRIPT);
    await writeFile(join(directory, app, 'manifest.webmanifest'), '{}');
  }
  return directory;
}

/** A listening gateway in front of fake contexts. */
export async function testGateway(
  more: Partial<GatewayOptions> = {},
  o: { topology?: Topology } = {},
): Promise<TestGateway> {
  const clock = fixedClock('2026-01-01T12:00:00Z');
  const issuer = await testIssuer(clock);
  const service = (self: string) => createServiceAuth({ secret: SECRET, self });
  const contexts = testContexts({ issuer, service: service('identity') });
  const provider = addOpenIdProvider(contexts.identity, issuer);
  const memberProvider = addOpenIdProvider(contexts.identity, issuer, { below: '/members', sub: 'mina' });
  const appDir = await builtApps();
  const off = new Set<string>();
  const { identity, ordering, menu, notification } = contexts;
  const unless = (name: string, http: Http) => () => (off.has(name) ? undefined : http);
  const target = async (name: string, http: Http): Promise<Target> =>
    o.topology === 'remote'
      ? { url: await http.listen({ port: 0, host: '127.0.0.1' }) }
      : { http: unless(name, http) };
  const options: GatewayOptions = {
    contexts: {
      identity: await target('identity', identity),
      ordering: await target('ordering', ordering),
      menu: await target('menu', menu),
      notification: await target('notification', notification),
    },
    secrets: { cookieKeys: ['a key for cookies, long enough for it'] },
    apps: { guestDir: join(appDir, 'guest'), staffDir: join(appDir, 'staff') },
    verifier: issuer.verifier,
    service: service('gateway'),
    oidc: { issuer: ISSUER, clientId: 'web', clientSecret: 'web secret' },
    identity: createInProcessClient({
      target: unless('identity', identity),
      name: 'identity',
      service: service('gateway'),
    }),
    log: silentLog,
    clock,
    asyncApi: () => ({ asyncapi: '3.0.0' }),
    ...more,
  };
  const first = await listening(options);
  return {
    ...{ url: first.url, clock, issuer, contexts, provider, memberProvider, off, appDir },
    beside: (others) => listening({ ...options, ...others }),
    async close() {
      await first.close();
      await Promise.all([identity.close(), ordering.close(), menu.close(), notification.close()]);
      await rm(appDir, { recursive: true });
    },
  };
}

async function listening(options: GatewayOptions): Promise<{ url: string; close(): Promise<void> }> {
  const gateway = createGateway(options);
  await gateway.start();
  const url = await gateway.http.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => gateway.stop() };
}
