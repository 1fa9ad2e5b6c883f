import type { BreakerOptions } from '../breaker/breaker.ts';
import type { Http } from '../fastify.ts';
import type { ServiceAuth } from '../service-auth.ts';
import { bodyText, callHeaders, parsedBody } from './call-headers.ts';
import { guardedClient } from './guarded-client.ts';
import { answered, type Outcome } from './outcome.ts';
import { unavailable, type ServiceClient } from './service-client.ts';

const switchedOff = { kind: 'failed', why: 'switched off', sent: false } as const;

/** Calls a context of this process over its own routes, without a socket. No target: it is switched off. */
export function createInProcessClient(o: {
  target: () => Http | undefined;
  name: string;
  service: ServiceAuth;
  breaker?: BreakerOptions;
}): ServiceClient {
  const client = guardedClient(
    async (call, { ms, signal }): Promise<Outcome> => {
      const target = o.target();
      if (target === undefined) return switchedOff;
      const payload = bodyText(call);
      const { method, path: url } = call;
      const headers = callHeaders(call, { ...o, ms });
      try {
        const answer = await target.inject({ method, url, headers, signal, ...(payload && { payload }) });
        return answered(answer.statusCode, parsedBody(answer.payload), answer.headers['retry-after']);
      } catch (cause) {
        return { kind: 'failed', why: 'did not answer', sent: true, cause };
      }
    },
    { ...o, from: o.service.self },
  );
  return {
    async call(call) {
      // Being switched off is known at once and needs no breaker, which would stay open after switching on.
      if (o.target() === undefined) throw unavailable(o.name, switchedOff.why);
      return client.call(call);
    },
  };
}
