import type { Interceptor, StreamResponse } from '@connectrpc/connect';
import { withDeadline } from '@hiorder/http';
import { currentTrace, withTrace, type Log, type Trace } from '@hiorder/kernel';
import { errorOf } from '../errors/error-of.ts';

/** Around all that works: correlation, the caller's deadline for the calls we make, and errors as the client may see them. */
export const edge =
  (log: Log): Interceptor =>
  (next) =>
  async (request) => {
    const trace = currentTrace();
    const o = { correlationId: trace.correlationId, log };
    try {
      const response = await withDeadline(deadlineOf(request.header), () => next(request));
      response.header.set('x-correlation-id', trace.correlationId);
      return response.stream ? inTrace(response, trace, o) : response;
    } catch (error) {
      const shown = errorOf(error, o);
      shown.metadata.set('x-correlation-id', trace.correlationId);
      throw shown;
    }
  };

/** The body of a stream runs when it is read, outside of the call that made it. */
function inTrace(
  response: StreamResponse,
  trace: Trace,
  o: { correlationId: string; log: Log },
): StreamResponse {
  async function* messages() {
    const iterator = response.message[Symbol.asyncIterator]();
    try {
      while (true) {
        const next = await withTrace(trace, () => iterator.next());
        if (next.done === true) return;
        yield next.value;
      }
    } catch (error) {
      throw errorOf(error, o);
    } finally {
      void iterator.return?.();
    }
  }
  return { ...response, message: messages() };
}

const UNIT_MS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1_000,
  m: 1,
  u: 0.001,
  n: 0.000001,
};

/** `grpc-timeout: 1500m` → "1500". */
export function deadlineOf(header: Headers): string | undefined {
  const [, digits, unit] = /^(\d{1,8})([HMSmun])$/.exec(header.get('grpc-timeout') ?? '') ?? [];
  if (digits === undefined || unit === undefined) return header.get('connect-timeout-ms') ?? undefined;
  return String(Math.min(999_999, Math.floor(Number(digits) * UNIT_MS[unit]!)));
}
