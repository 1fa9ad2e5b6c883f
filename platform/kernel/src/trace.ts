import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { newId } from './id.ts';

/** The bearer of a token. */
export interface Caller {
  readonly id: string;
  readonly role: string;
  readonly name?: string;
}

/** What ties everything that one request or event causes together. */
export interface Trace {
  /** One id from the tap to the kitchen screen. */
  readonly correlationId: string;
  /** The id of the event or request that directly caused this. */
  readonly causationId: string;
  /** W3C Trace Context, `00-<trace id>-<parent id>-<flags>`. */
  readonly traceparent: string;
  /** Who asks for it, of a request; what follows from an event is nobody's. */
  readonly caller?: Caller;
}

const storage = new AsyncLocalStorage<Trace>();

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const CORRELATION = /^[A-Za-z0-9._:-]{1,64}$/;

export function newTrace(correlationId: string = newId()): Trace {
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return { correlationId, causationId: correlationId, traceparent };
}

/** What the client calls its request, or a new id where it does not, or not properly. */
export function correlationFromHeaders(headers: Record<string, string | string[] | undefined>): string {
  const correlation = headers['x-correlation-id'];
  return typeof correlation === 'string' && CORRELATION.test(correlation) ? correlation : newId();
}

/** The trace that request headers ask for; malformed values are replaced, never echoed. */
export function traceFromHeaders(headers: Record<string, string | string[] | undefined>): Trace {
  const trace = newTrace(correlationFromHeaders(headers));
  const parent = headers['traceparent'];
  return typeof parent === 'string' && TRACEPARENT.test(parent) ? { ...trace, traceparent: parent } : trace;
}

/** Runs `work` so that `currentTrace()` answers `trace` in everything it awaits. */
export const withTrace = <T>(trace: Trace, work: () => T): T => storage.run(trace, work);

/** The trace of the running request or event; a new one where there is none (jobs, start-up). */
export const currentTrace = (): Trace => storage.getStore() ?? newTrace();
