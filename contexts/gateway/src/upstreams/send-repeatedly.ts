import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { DRAINING_HEADER } from '@hiorder/upstream';
import type { Dispatcher } from 'undici';
import { deadlineOf } from './deadline.ts';
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

/**
 * Sends a request, and once more to another replica when it got lost on the way and may be repeated: it only reads, or
 * its key makes sure that it has its effect once.
 */
export async function sendRepeatedly(
  sent: Sent,
  o: { dispatcher: Dispatcher; attempts: number },
): Promise<Answered> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= o.attempts || !mayBeRepeated(sent) || sent.signal?.aborted === true;
    try {
      const answer = await sendOnce(sent, o.dispatcher);
      if (last || !isTurnedAway(answer)) return answer;
      await answer.body.dump();
    } catch (error) {
      if (last || !gotLost(error)) throw error;
    }
  }
}

const mayBeRepeated = ({ method, headers, upload }: Sent): boolean =>
  upload !== true && (method === 'GET' || method === 'HEAD' || headers['idempotency-key'] !== undefined);

/** By a process that is about to stop. */
const isTurnedAway = ({ statusCode, headers }: Answered): boolean =>
  statusCode === 503 && headers[DRAINING_HEADER] !== undefined;

const gotLost = (error: unknown): boolean =>
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String((error as { code?: unknown }).code));

function sendOnce(sent: Sent, dispatcher: Dispatcher): Promise<Answered> {
  const { method, path, headers, body, live, upload, signal } = sent;
  const deadline = deadlineOf({ upload: upload === true });
  // Not `request(url)`, which would parse the path: what the router has seen must be what the context sees.
  return dispatcher.request({
    origin: ANY_ORIGIN,
    path,
    method,
    headers: requestHeaders(headers),
    body: body ?? null,
    headersTimeout: deadline,
    bodyTimeout: live ? 0 : deadline,
    ...(signal && { signal }),
  });
}
