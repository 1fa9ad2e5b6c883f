import type { ContextHealth } from '@hiorder/kernel';
import type { Metrics } from '@hiorder/telemetry';
import type { Http } from './fastify.ts';

const config = { auth: 'public', priority: 'exempt', docs: { hidden: true } } as const;

const STOPPING: ContextHealth = { ready: false, parts: { process: 'about to stop' } };

/** What an orchestrator asks every process. */
export function addOperations(
  http: Http,
  o: { ready?: () => Promise<ContextHealth>; metrics: Metrics },
): void {
  http.get('/health/live', { config }, () => ({ live: true }));
  http.get('/health/ready', { config }, async (_request, reply) => {
    const health = http.isClosing() ? STOPPING : ((await o.ready?.()) ?? { ready: true, parts: {} });
    return reply
      .code(health.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  });
  http.get('/metrics', { config }, async (_request, reply) =>
    reply.type(o.metrics.contentType).send(await o.metrics.text()),
  );
}
