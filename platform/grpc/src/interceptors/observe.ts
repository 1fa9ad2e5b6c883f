import { Code, ConnectError, type Interceptor, type StreamResponse } from '@connectrpc/connect';
import { traceFromHeaders, withTrace, type Trace } from '@hiorder/kernel';
import { openSpan, type Metrics } from '@hiorder/telemetry';
import { codeNameOf } from '../errors/code-name.ts';

/** From half a millisecond to ten seconds, as for HTTP. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Outermost: the caller's trace, how long each call took and how it ended, and its span, of which all that it causes is part. A stream has a
 * span until it ends, and is in no duration: how long somebody watches says nothing about us.
 */
export const observe = (metrics: Metrics, isOurs: (service: string) => boolean): Interceptor => {
  const durations = metrics.histogram({
    name: 'grpc_server_duration_seconds',
    help: 'Time that a call which is no stream took',
    labels: ['service', 'method', 'code'],
    buckets: BUCKETS,
  });
  return (next) => async (request) => {
    const [service, method] = [request.service.typeName, request.method.name];
    const trace = traceFromHeaders(Object.fromEntries(request.header));
    if (!isOurs(service)) return withTrace(trace, () => next(request));
    const began = performance.now();
    const call = beginCall(`${service}/${method}`, trace);
    const ended = (error?: unknown): void => {
      const code = codeNameOf(error);
      if (!request.stream) durations.observe({ service, method, code }, (performance.now() - began) / 1_000);
      call.end(code, error);
    };
    try {
      const response = await withTrace(call.trace, () => next(request));
      if (response.stream) return { ...response, message: untilEnd(response, ended) };
      ended();
      return response;
    } catch (error) {
      ended(error);
      throw error;
    }
  };
};

function beginCall(name: string, trace: Trace) {
  const span = openSpan(name, { kind: 'server', trace, attributes: { 'rpc.system': 'grpc' } });
  return {
    trace: span?.trace ?? trace,
    end(code: string, error: unknown) {
      const ours = FAILURES.has(code);
      span?.end({ attributes: { 'rpc.grpc.status': code }, ...(ours && { error: error ?? code }) });
    },
  };
}

const FAILURES = new Set(
  [Code.Internal, Code.Unknown, Code.Unavailable, Code.DataLoss].map((code) => Code[code]),
);

async function* untilEnd(response: StreamResponse, ended: (error?: unknown) => void) {
  let how: unknown = new ConnectError('whoever watched has gone', Code.Canceled);
  try {
    yield* response.message;
    how = undefined;
  } catch (error) {
    how = error;
    throw error;
  } finally {
    ended(how);
  }
}
