import type { Http } from './fastify.ts';
import { ProblemError } from './problem.ts';

const LONGEST_MS = 10_000;

/**
 * Graceful end: once closing, new requests are refused and `close()` waits for those in flight, also when another
 * server hands them in. Streams end when their owner ends them in a `preClose` hook.
 */
export function finishInFlight(http: Http): void {
  let running = 0;
  let closing = false;
  let onIdle: (() => void) | undefined;
  http.addHook('onRequest', (_request, _reply, done) => {
    running += 1;
    done(closing ? shuttingDown() : undefined);
  });
  http.addHook('onResponse', (_request, _reply, done) => {
    running -= 1;
    if (running === 0) onIdle?.();
    done();
  });
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onClose', async () => {
    if (running === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_MS);
      onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  });
}

const shuttingDown = (): ProblemError =>
  new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: 'This process is about to stop',
    retryAfter: 1,
    headers: { connection: 'close' },
  });
