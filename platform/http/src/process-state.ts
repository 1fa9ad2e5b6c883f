import Type from 'typebox';
import { breakers } from './breaker/breakers.ts';
import type { Http } from './fastify.ts';
import type { OverloadState } from './overload/shed-overload.ts';

const Instant = Type.String({ format: 'date-time' });

/** What one process does for one context, beside its work: whom it has given up calling, and whom it turns away. */
export const ProcessState = Type.Object({
  context: Type.String(),
  startedAt: Instant,
  breakers: Type.Array(
    Type.Object({
      name: Type.String(),
      state: Type.Union([Type.Literal('closed'), Type.Literal('half-open'), Type.Literal('open')]),
      since: Instant,
      calls: Type.Integer(),
      failures: Type.Integer(),
      rejected: Type.Integer(),
    }),
  ),
  overload: Type.Union([
    Type.Object({
      limit: Type.Integer(),
      inFlight: Type.Integer(),
      queued: Type.Integer(),
      shed: Type.Integer(),
      lastShedAt: Type.Union([Instant, Type.Null()]),
    }),
    Type.Null(),
  ]),
});
export type ProcessState = Type.Static<typeof ProcessState>;

const config = { auth: 'service', priority: 'exempt', docs: { hidden: true } } as const;

/** As `http.processState()`; also over the network where services of the installation may call. */
export function tellProcessState(
  http: Http,
  o: { context: string; overload: (() => OverloadState) | undefined; forServices: boolean },
): void {
  const state = (): ProcessState => ({
    context: o.context,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    breakers: breakers()
      .filter(({ name }) => name.startsWith(`${o.context}>`))
      .map(({ since, counts, ...one }) => ({ ...one, since: since.toISOString(), ...counts })),
    overload: o.overload?.() ?? null,
  });
  http.decorate('processState', state);
  if (!o.forServices) return;
  http.get(
    '/internal/operations/process',
    { config, schema: { response: { 200: ProcessState } } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send(state()),
  );
}
