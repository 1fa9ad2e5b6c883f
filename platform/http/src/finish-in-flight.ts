import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { connectionsOf } from './connections.ts';
import type { Http } from './fastify.ts';
import { ProblemError } from './problem.ts';

const LONGEST_MS = 10_000;

/**
 * Graceful end: once closing, new requests are refused and `close()` waits for those in flight, also when another
 * server hands them in. Event streams have no end to wait for: they are cut, and their clients resume elsewhere.
 */
export function finishInFlight(http: Http): void {
  const connections = connectionsOf(http.server);
  const running = new Set<ServerResponse>();
  let closing = false;
  let onIdle: (() => void) | undefined;
  http.addHook('onRequest', (_request, reply, done) => {
    running.add(reply.raw);
    // Fastify's own hook does not run when the client has gone away.
    finished(reply.raw, () => {
      running.delete(reply.raw);
      if (running.size === 0) onIdle?.();
    });
    done(closing ? shuttingDown() : undefined);
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
  http.addHook('preClose', async () => {
    closing = true;
    for (const response of running) if (isEventStream(response)) response.destroy();
    if (http.server.listening) connections.end(LONGEST_MS);
  });
  http.addHook('onClose', async () => {
    if (running.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_MS);
      onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  });
}

const isEventStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

const shuttingDown = (): ProblemError =>
  new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: 'This process is about to stop',
    retryAfter: 1,
  });
