import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DRAINING_HEADER, isLate } from '@hiorder/upstream';
import type { Dispatcher } from 'undici';
import { deadlineOf, ONE_TRY_MS } from './deadline.ts';
import { requestHeaders } from './passed-headers.ts';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body?: Buffer | string | IncomingMessage | undefined;
  /** An answer that never ends. */
  readonly live?: boolean;
  readonly upload?: boolean;
  readonly signal?: AbortSignal;
}

export type Answered = Dispatcher.ResponseData;

/** undici wants one; the balancer puts an address in its place. */
const ANY_ORIGIN = 'http://context';
/** Before a replica is asked again how far it is. */
const PAUSE_MS = 250;

/**
 * Sends a request, and once more to another replica when it got lost on the way, or is not answered soon, and may be
 * repeated: it only reads, or its key makes sure that it has its effect once.
 */
export async function sendRepeatedly(
  sent: Sent,
  o: { dispatcher: Dispatcher; replicas: number },
): Promise<Answered> {
  const end = performance.now() + deadlineOf({ upload: sent.upload === true });
  const leftMs = (): number => Math.max(1, end - performance.now());
  let gaveUp = false;
  for (let attempt = 1; ; attempt += 1) {
    const repeatable = mayBeRepeated(sent) && sent.signal?.aborted !== true;
    const last = attempt > o.replicas || !repeatable;
    const elsewhere = repeatable && attempt < o.replicas;
    try {
      const answer = await sendOnce(
        sent,
        o.dispatcher,
        elsewhere ? Math.min(ONE_TRY_MS, leftMs()) : leftMs(),
      );
      const ours = gaveUp && isStillWorkedOn(answer) && leftMs() > PAUSE_MS;
      if (!ours && (last || !isTurnedAway(answer))) return answer;
      await answer.body.dump();
      if (!ours) continue;
      await sleep(PAUSE_MS);
      attempt -= 1;
    } catch (error) {
      const late = elsewhere && isLate(error);
      gaveUp ||= late;
      if (!late && (last || !gotLost(error))) throw error;
    }
  }
}

const mayBeRepeated = ({ method, headers, upload }: Sent): boolean =>
  upload !== true && (method === 'GET' || method === 'HEAD' || headers['idempotency-key'] !== undefined);

/** By a process that is about to stop. */
const isTurnedAway = ({ statusCode, headers }: Answered): boolean =>
  statusCode === 503 && headers[DRAINING_HEADER] !== undefined;

/** A request with this key, and that may be the one that we gave up ourselves. */
const isStillWorkedOn = ({ statusCode, headers }: Answered): boolean =>
  statusCode === 409 && headers['retry-after'] !== undefined;

const gotLost = (error: unknown): boolean =>
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String((error as { code?: unknown }).code));

function sendOnce(sent: Sent, dispatcher: Dispatcher, withinMs: number): Promise<Answered> {
  const { method, path, headers, body, live, upload, signal } = sent;
  // Not `request(url)`, which would parse the path: what the router has seen must be what the context sees.
  return dispatcher.request({
    origin: ANY_ORIGIN,
    path,
    method,
    headers: requestHeaders(headers),
    body: body ?? null,
    headersTimeout: withinMs,
    bodyTimeout: live ? 0 : deadlineOf({ upload: upload === true }),
    ...(signal && { signal }),
  });
}
