import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createGateway } from '@hiorder/gateway';
import { createInProcessClient, createServiceAuth, createTokenVerifier } from '@hiorder/http';
import {
  createBrowser,
  ISSUER,
  openStore,
  ORIGIN,
  PASSWORD,
  startWorld,
  WEB_SECRET,
  type Browser,
  type OpenStore,
  type World,
} from '@hiorder/identity/testing';
import { silentLog } from '@hiorder/testing';

const MINUTE = 60_000;
/** Shortly before an access token ends. */
const TIME_TO_RENEW = 9.5 * MINUTE;
const asStaff = { 'x-hiorder-app': 'staff', 'x-forwarded-host': new URL(ORIGIN).host };
const gateways: { stop(): Promise<void> }[] = [];
const later = { gateways: 0, identity: 0 };
let world: World;
let store: OpenStore;

before(async () => {
  world = await startWorld({ clock: { now: () => new Date(Date.now() + later.identity) } });
  store = await openStore(world);
});
after(async () => {
  await Promise.all(gateways.map((each) => each.stop()));
  await world.close();
});

/** One that shares nothing with the others but its settings. */
async function gateway(): Promise<string> {
  const service = createServiceAuth({ secret: 's'.repeat(32), self: 'gateway' });
  const clock = { now: () => new Date(Date.now() + later.gateways) };
  const http = () => world.identity.http;
  const made = createGateway({
    ...{ service, clock, log: silentLog, proxies: 1, rateLimits: 'off' },
    contexts: { identity: { http } },
    secrets: { cookieKeys: ['a key for cookies, long enough for it'] },
    apps: { guestDir: '/nowhere', staffDir: '/nowhere' },
    verifier: createTokenVerifier({
      ...{ issuer: ISSUER, audience: 'hiorder', keys: () => world.identity.jwks(), clock },
    }),
    oidc: { issuer: ISSUER, clientId: 'hiorder-web', clientSecret: WEB_SECRET },
    identity: createInProcessClient({ target: http, name: 'identity', service }),
    asyncApi: () => ({}),
  });
  gateways.push(made);
  await made.start();
  return made.http.listen({ port: 0, host: '127.0.0.1' });
}

async function signIn(url: string): Promise<Browser> {
  const tablet = createBrowser(url);
  const here = (location: string): string => location.replace(ORIGIN, '');
  const begun = await tablet.get('/auth/login', asStaff);
  const page = await tablet.get(here(begun.location), asStaff);
  const fields = { email: store.email, password: PASSWORD };
  let at = await tablet.submit(here(page.location), fields, { ...asStaff, origin: ORIGIN });
  for (let hops = 0; hops < 6 && at.location !== '/staff/'; hops += 1)
    at = await tablet.get(here(at.location), asStaff);
  assert.equal(at.location, '/staff/');
  return tablet;
}

/** As the same tablet would send it, whose next request comes to another gateway. */
async function storeSeen(url: string, tablet: Browser): Promise<{ status: number; next: Browser }> {
  const next = createBrowser(url, tablet.cookies());
  const { status } = await next.get('/api/store', asStaff);
  return { status, next };
}

test('two gateways that renew one session at the same time keep the person signed in', async () => {
  const [one, two] = [await gateway(), await gateway()];
  const tablet = await signIn(one);
  assert.equal((await storeSeen(two, tablet)).status, 200);

  later.gateways += TIME_TO_RENEW;
  const both = await Promise.all([storeSeen(one, tablet), storeSeen(two, tablet)]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  const cookies = both.map(({ next }) => JSON.stringify(next.cookies()));
  assert.equal(new Set([...cookies, JSON.stringify(tablet.cookies())]).size, 3, 'each renewed it');

  later.identity += MINUTE;
  for (const { next } of both) {
    assert.equal((await storeSeen(one, next)).status, 200);
    assert.equal((await storeSeen(two, next)).status, 200);
  }
  const thief = await storeSeen(await gateway(), tablet);
  assert.equal(thief.status, 401, 'long after it was used');
});
