import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import type { Connections } from './connections.ts';
import type { Http } from './fastify.ts';
import { ProblemError } from './problem.ts';

const LONGEST_MS = 10_000;
/** For clients that use their connections, to be told in an answer that this one is closing. */
const QUIET_MS = 1_000;

/**
 * Graceful end. Once closing, the process is not ready, and what still comes over its own connections is served with
 * the word to close them; then nothing new is taken, and `close()` waits for what is in flight, also when another
 * server has handed it in. Event streams have no end to wait for: they are cut, and their clients resume elsewhere.
 */
export function finishInFlight(http: Http, connections: Connections): void {
  const running = new Set<ServerResponse>();
  let closing = false;
  let onIdle: (() => void) | undefined;
  http.decorate('isClosing', () => closing);
  http.addHook('onRequest', (request, reply, done) => {
    running.add(reply.raw);
    // Fastify's own hook does not run when the client has gone away.
    finished(reply.raw, () => {
      running.delete(reply.raw);
      if (running.size === 0) onIdle?.();
    });
    done(closing && !connections.has(request.raw.socket) ? shuttingDown() : undefined);
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
  http.addHook('preClose', async () => {
    closing = true;
    if (http.server.listening) await connections.quiet(QUIET_MS);
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
    detail: 'Nothing was done; another process takes over.',
    retryAfter: 1,
  });
