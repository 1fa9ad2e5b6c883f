import { currentTrace, type Log } from '@hiorder/kernel';
import Type from 'typebox';
import type { ServiceClient } from '../clients/service-client.ts';
import { createHttp } from '../http.ts';
import type { Http } from '../fastify.ts';
import { ProblemError, type ProblemFields } from '../problem.ts';
import { createServiceAuth } from '../service-auth.ts';

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const secret = 'a secret of the installation, long';
export const serviceAuth = (self: string) => createServiceAuth({ secret, self });

export interface TargetService {
  readonly http: Http;
  /** Requests that have arrived at `/internal/moody` and `/internal/hangs`. */
  calls(): number;
  /** What `/internal/moody` answers, one after another; then it is well again. */
  moods(...problems: ProblemFields[]): void;
}

/** A service that does what a test tells it to. `behind` is asked by `/internal/relays`. */
export function targetService(behind?: ServiceClient): TargetService {
  let calls = 0;
  const moods: ProblemFields[] = [];
  const ended = Promise.withResolvers<void>();
  const http = createHttp({ context: 'target', log: silent, service: serviceAuth('target') });
  http.addHook('preClose', async () => ended.resolve());
  const config = { auth: 'service' } as const;
  const schema = { body: Type.Object({ at: Type.String() }) };

  http.post('/internal/echo', { config, schema }, (request) => {
    const { 'idempotency-key': key, 'x-deadline-ms': deadline } = request.headers;
    const { claims, body } = request;
    return { body, key, deadline: Number(deadline), by: claims.sub, trace: currentTrace() };
  });
  http.post('/internal/relays', { config, schema }, async (request) => {
    const call = { method: 'POST', path: '/internal/echo', body: request.body, deadlineMs: 60_000 } as const;
    return (await behind!.call(call)).body;
  });
  http.route({
    ...{ method: ['GET', 'POST'], url: '/internal/moody', config },
    handler(_request, reply) {
      calls += 1;
      const mood = moods.shift();
      if (mood !== undefined) throw new ProblemError(mood);
      return reply.code(204).send();
    },
  });
  http.get('/internal/hangs', { config }, () => {
    calls += 1;
    return ended.promise;
  });
  return { http, calls: () => calls, moods: (...problems) => void moods.push(...problems) };
}
