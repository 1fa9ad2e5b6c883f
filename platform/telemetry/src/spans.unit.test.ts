import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { currentTrace, newTrace, withTrace } from '@hiorder/kernel';
import { inSpan } from './in-span.ts';
import { openSpan, useTracer } from './spans.ts';

const memory = new InMemorySpanExporter();
const on = (): void =>
  useTracer(
    new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: memory })] }).getTracer('test'),
  );
afterEach(() => {
  useTracer(undefined);
  memory.reset();
});

test('while tracing is off there are no spans, and the trace stays as it is', async () => {
  assert.equal(openSpan('x', { kind: 'server', trace: newTrace() }), undefined);
  const trace = newTrace();
  assert.equal(
    await withTrace(trace, () => inSpan('x', { kind: 'client' }, async () => currentTrace())),
    trace,
  );
});

test('what happens within a span is part of it, under the same correlation', async () => {
  on();
  const trace = newTrace('tap-1');
  const inner = await withTrace(trace, () => inSpan('outer', { kind: 'client' }, async () => currentTrace()));
  const [span] = memory.getFinishedSpans();
  assert.equal(inner.correlationId, 'tap-1');
  const [, traceId, parentId] = trace.traceparent.split('-');
  assert.deepEqual(
    [span?.name, span?.spanContext().traceId, span?.parentSpanContext?.spanId],
    ['outer', traceId, parentId],
  );
  assert.equal(inner.traceparent.split('-')[2], span?.spanContext().spanId);
});

test('a failure is on the span, and reaches the caller', async () => {
  on();
  await assert.rejects(
    inSpan('failing', { kind: 'internal' }, () => Promise.reject(new Error('no'))),
    /no/,
  );
  const [span] = memory.getFinishedSpans();
  assert.equal(span?.events[0]?.name, 'exception');
});

test('a malformed parent begins a trace of its own', () => {
  on();
  openSpan('x', { kind: 'server', trace: { ...newTrace(), traceparent: 'nonsense' } })?.end();
  assert.equal(memory.getFinishedSpans()[0]?.parentSpanContext, undefined);
});
