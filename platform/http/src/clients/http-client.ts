import { balance, createAddresses, followNames, wasNeverSent } from '@hiorder/upstream';
import { Agent } from 'undici';
import type { BreakerOptions } from '../breaker/breaker.ts';
import type { ServiceAuth } from '../service-auth.ts';
import { bodyText, callHeaders, parsedBody } from './call-headers.ts';
import { guardedClient } from './guarded-client.ts';
import { answered, type Outcome } from './outcome.ts';
import type { ServiceClient } from './service-client.ts';

/** Kept-alive connections are given up before the other side gives them up, and renewed to find new replicas. */
const agent = (): Agent =>
  new Agent({
    connections: 128,
    connect: { timeout: 1_000 },
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
    clientTtl: 60_000,
    // Each call has its own deadline.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

/** Calls a service in another process, by its DNS name, or by the addresses of its replicas. */
export function createHttpClient(o: {
  baseUrl: string | readonly string[];
  name: string;
  service: ServiceAuth;
  breaker?: BreakerOptions;
}): ServiceClient {
  const addresses = createAddresses([o.baseUrl].flat());
  followNames(addresses);
  const dispatcher = agent().compose(balance(addresses));
  return guardedClient(
    async (call, { ms, signal }): Promise<Outcome> => {
      try {
        const { statusCode, headers, body } = await dispatcher.request({
          origin: `http://${o.name}`,
          path: call.path,
          method: call.method,
          headers: callHeaders(call, { ...o, ms }),
          body: bodyText(call) ?? null,
          signal,
        });
        return answered(statusCode, parsedBody(await body.text()), headers['retry-after']);
      } catch (cause) {
        return { kind: 'failed', ...failureOf(cause), cause };
      }
    },
    { ...o, from: o.service.self, replicas: () => addresses.all.length },
  );
}

function failureOf(error: unknown): { why: string; sent: boolean } {
  return wasNeverSent(error)
    ? { why: 'cannot be connected to', sent: false }
    : { why: 'did not answer', sent: true };
}
