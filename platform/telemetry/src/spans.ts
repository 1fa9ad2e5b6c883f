import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace as api,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { Trace } from '@hiorder/kernel';

/** Part of a trace that has begun. */
export interface OpenSpan {
  /** For what happens within it: the same correlation, this span as parent. */
  readonly trace: Trace;
  /** `name` replaces the first one, where it could be known only later. */
  end(o?: { name?: string; attributes?: Attributes; error?: unknown }): void;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Kind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

const KIND: Readonly<Record<Kind, SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

let tracer: Tracer | undefined;

/** Spans are recorded from now on; undefined: no more. */
export function useTracer(next: Tracer | undefined): void {
  tracer = next;
}

/** Undefined while tracing is off: then it costs nothing. */
export function openSpan(
  name: string,
  o: { kind: Kind; trace: Trace; attributes?: Attributes },
): OpenSpan | undefined {
  if (tracer === undefined) return undefined;
  const { correlationId } = o.trace;
  const attributes = { ...defined(o.attributes), 'hiorder.correlation_id': correlationId };
  const span = tracer.startSpan(name, { kind: KIND[o.kind], attributes }, parentOf(o.trace.traceparent));
  return {
    trace: { ...o.trace, traceparent: traceparentOf(span) },
    end(last = {}) {
      if (last.name !== undefined) span.updateName(last.name);
      if (last.attributes) span.setAttributes(defined(last.attributes));
      if (last.error !== undefined) {
        span.recordException(last.error instanceof Error ? last.error : JSON.stringify(last.error));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
}

/** https://www.w3.org/TR/trace-context/#traceparent-header */
function parentOf(traceparent: string) {
  const [, traceId = '', spanId = '', flags = '00'] = traceparent.split('-');
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? api.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

const defined = (attributes: Attributes = {}): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
    ),
  );
