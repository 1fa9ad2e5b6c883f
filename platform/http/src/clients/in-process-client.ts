import type { Http } from '../fastify.ts';
import type { ServiceAuth } from '../service-auth.ts';
import { guarded, type BreakerOptions } from './breaker.ts';
import { bodyText, callHeaders, parsedBody } from './call-headers.ts';
import { unavailable, type ServiceAnswer, type ServiceClient } from './service-client.ts';

/** Calls a context of this process over its own routes, without a socket. No target: it is switched off. */
export function createInProcessClient(o: {
  target: () => Http | undefined;
  name: string;
  service: ServiceAuth;
  breaker?: BreakerOptions;
}): ServiceClient {
  const client = guarded(
    o.name,
    async (call, { ms, signal }): Promise<ServiceAnswer> => {
      const target = o.target();
      if (target === undefined) throw unavailable(o.name, 'switched off');
      const payload = bodyText(call);
      const headers = callHeaders(call, { ...o, ms });
      const answer = await target
        .inject({
          method: call.method,
          url: call.path,
          headers,
          signal,
          ...(payload !== undefined && { payload }),
        })
        .catch((cause: unknown) => {
          throw unavailable(o.name, 'did not answer', cause);
        });
      return { status: answer.statusCode, body: parsedBody(answer.payload) };
    },
    o.breaker,
  );
  return {
    async call(call) {
      // Being switched off is known at once and needs no breaker, which would stay open after switching on.
      if (o.target() === undefined) throw unavailable(o.name, 'switched off');
      return client.call(call);
    },
  };
}
