import type { ServiceAuth } from '../service-auth.ts';
import { guarded, type BreakerOptions } from './breaker.ts';
import { bodyText, callHeaders, parsedBody } from './call-headers.ts';
import { unavailable, type ServiceAnswer, type ServiceClient } from './service-client.ts';

/** Calls a service in another process. */
export function createHttpClient(o: {
  baseUrl: string;
  name: string;
  service: ServiceAuth;
  breaker?: BreakerOptions;
}): ServiceClient {
  return guarded(
    o.name,
    async (call, { ms, signal }): Promise<ServiceAnswer> => {
      try {
        const answer = await fetch(new URL(call.path, o.baseUrl), {
          method: call.method,
          headers: callHeaders(call, { ...o, ms }),
          body: bodyText(call) ?? null,
          redirect: 'manual',
          signal,
        });
        return { status: answer.status, body: parsedBody(await answer.text()) };
      } catch (cause) {
        throw unavailable(o.name, 'did not answer', cause);
      }
    },
    o.breaker,
  );
}
