import { createHttp, routeUpgrades, type Http } from '@hiorder/http';
import type { Context } from '@hiorder/kernel';
import { firstSight } from './apps/first-sight.ts';
import { addAppRoutes } from './apps/routes.ts';
import { sharedAssets, type SharedAssets } from './apps/shared-assets.redis.ts';
import { webApp, type WebApp } from './apps/web-app.ts';
import { addCheckoutPages } from './checkout/routes.ts';
import { openApiDocument } from './documents/open-api.ts';
import { addDocumentRoutes } from './documents/routes.ts';
import { OPERATIONS_TABLE, operationsHttp } from './operations/operations.ts';
import type { GatewayOptions } from './options.ts';
import { guardEdge } from './protection/guard-edge.ts';
import { limitsOf } from './protection/limit-requests.ts';
import { makeLimiter } from './protection/make-limiter.ts';
import { readiness } from './readiness.ts';
import { addForwardRoutes } from './routing/forward-routes.ts';
import { ROUTING_TABLE } from './routing/routing-table.ts';
import { addSandboxProxy } from './sandbox-proxy.ts';
import { guestSessions } from './sessions/guest-sessions.ts';
import { makeRenewals } from './sessions/make-renewals.ts';
import { staffSessions } from './sessions/staff-sessions.ts';
import { providerFetch } from './sign-in/provider-fetch.ts';
import { openIdClient } from './sign-in/openid-client.ts';
import { memberSignIn } from './sign-in/member-sign-in.ts';
import { endTokenAt } from './sign-in/end-token.ts';
import { addSignInRoutes } from './sign-in/routes.ts';
import { allUpstreams, type AllUpstreams } from './upstreams/all-upstreams.ts';
import { inProcess } from './upstreams/in-process.ts';

export { keepCompressed } from './apps/app-files.ts';
export type { GatewayOptions } from './options.ts';
export type { Target } from './upstreams/upstream.ts';
export { ROUTING_TABLE, type ContextName, type Entry } from './routing/routing-table.ts';
export { routeOf, routingMistakes } from './routing/route-of.ts';
export { DEFAULT_LIMITS, type RateLimits } from './protection/rate-limits.ts';

/** One origin for apps and API. It owns nothing: sessions are in cookies, everything else is in the contexts. */
export function createGateway(o: GatewayOptions): Context<Http> {
  const apps = {
    guest: webApp({ name: 'guest', directory: o.apps.guestDir, log: o.log }),
    staff: webApp({ name: 'staff', directory: o.apps.staffDir, log: o.log }),
  };
  const shared = o.redis && sharedAssets({ ...o, redis: o.redis, keys: o.secrets.cookieKeys });
  const upstreams = allUpstreams(o);
  const health = () => readiness(upstreams.named, [apps.guest, apps.staff]);
  const http = createHttp({
    context: 'gateway',
    log: o.log,
    verifier: o.verifier,
    ready: health,
  });
  const operations = operationsHttp({ ...o, upstreams: upstreams.named, gateway: http });
  addRoutes(http, o, { apps, shared, upstreams, operations });
  return {
    name: 'gateway',
    http,
    health,
    async start() {
      await Promise.all([apps.guest.load(), apps.staff.load()]);
      // Before anybody gets a page of it.
      await shared?.offer([apps.guest, apps.staff]);
      await http.ready();
    },
    async stop() {
      await http.close();
      shared?.stop();
      await operations.close();
      await upstreams.close();
    },
  };
}

function addRoutes(
  http: Http,
  o: GatewayOptions,
  {
    apps,
    shared,
    upstreams,
    operations,
  }: {
    apps: { guest: WebApp; staff: WebApp };
    shared: SharedAssets | undefined;
    upstreams: AllUpstreams;
    operations: Http;
  },
): void {
  const keys = o.secrets.cookieKeys;
  const limits = limitsOf(makeLimiter(o), o.rateLimits);
  const { identity } = upstreams.all;
  const fetch = providerFetch({ identity, issuer: o.oidc.issuer });
  const openId = openIdClient({ ...o.oidc, fetch });
  const renewals = makeRenewals({ ...o, keys });
  const staff = staffSessions({ ...o, keys, renewals, openId });
  const guest = guestSessions({ ...o, keys, renewals });
  const sessions = { guest, staff };
  // Members sign in at a provider of their own, under ours.
  const oidc = { ...o.oidc, issuer: `${o.oidc.issuer}/members`, fetch };
  const members = memberSignIn({ ...o, keys, guest, oidc });

  routeUpgrades(http);
  guardEdge(http, { ...o, limits });
  addSignInRoutes(http, { ...o, keys, limits, openId, staff, members, endToken: endTokenAt(identity) });
  addDocumentRoutes(http, {
    openApi: openApiDocument([http, operations], upstreams.named),
    asyncApi: o.asyncApi,
  });
  const first = firstSight({ ...o, upstreams: upstreams.all, app: apps.guest });
  addAppRoutes(http, { ...apps, shared, firstSight: first });
  const forward = { ...o, limits, sessions };
  addForwardRoutes(http, { ...forward, upstreams: upstreams.all, table: ROUTING_TABLE });
  const gateway = inProcess(() => operations, { name: 'gateway', log: o.log });
  addForwardRoutes(http, { ...forward, upstreams: { gateway }, table: OPERATIONS_TABLE });
  if (o.sandboxUrl === undefined) addCheckoutPages(http);
  else addSandboxProxy(http, o.sandboxUrl);
}
