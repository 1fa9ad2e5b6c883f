import { DRAINING_HEADER } from '@hiorder/upstream';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** What one connection says to its other end, and nobody behind it. */
const OF_CONNECTION = /^(connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/;
const NOT_PASSED_ON = new Set([DRAINING_HEADER, 'date']);

/** Of a request that goes on over another connection. */
export function requestHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined && !OF_CONNECTION.test(entry[0]),
  );
  return Object.fromEntries(kept);
}

/** Of an answer that goes back as it comes. */
export function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept = Object.entries(requestHeaders(headers)).filter(([name]) => !NOT_PASSED_ON.has(name));
  return Object.fromEntries(kept);
}

/** Of an answer whose body has been read and is sent anew. */
export function textHeaders(headers: IncomingHttpHeaders | OutgoingHttpHeaders): Record<string, string> {
  const kept = Object.entries(answerHeaders(headers as IncomingHttpHeaders)).filter(
    ([name]) => name !== 'content-length',
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
