import type { ServiceAuth, ServiceClient, TokenVerifier } from '@hiorder/http';
import type { Clock, Log } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import type { RateLimits } from './protection/rate-limits.ts';
import type { ContextName } from './routing/routing-table.ts';
import type { Target } from './upstreams/upstream.ts';

export interface GatewayOptions {
  /** Where each context is; one that is not named is switched off. */
  readonly contexts: Readonly<Partial<Record<ContextName, Target>>>;
  /** Each at least 32 random characters. The first encrypts cookies, all of them decrypt: so keys can be changed. */
  readonly secrets: { readonly cookieKeys: readonly string[] };
  /** As people reach us when a proxy stands in front. Other hosts work, too (a phone uses the LAN address). */
  readonly publicUrl?: string;
  /** How many proxies of ours stand in front and may be believed about the client's address; none. */
  readonly proxies?: number;
  /** Where the web apps have been built to. */
  readonly apps: { readonly guestDir: string; readonly staffDir: string };
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly scope?: string;
  };
  /** Renews guests' tokens. */
  readonly identity: ServiceClient;
  readonly log: Log;
  readonly clock: Clock;
  /** The practice payment provider; demo and tests only. Without one the page that opens Toss's window is served. */
  readonly sandboxUrl?: string;
  asyncApi(): object;
  readonly rateLimits?: Partial<RateLimits> | 'off';
  /** What several gateways share: counts of requests, which sessions have just been renewed, and the scripts of their builds. */
  readonly redis?: Redis | undefined;
}
