import type { Log } from '@hiorder/kernel';
import { useTracer } from './spans.ts';

export interface TracingOptions {
  /** `service.name`. */
  readonly service: string;
  /** OTLP over HTTP, `http://collector:4318`; without one tracing is off and nothing of it is loaded. */
  readonly endpoint: string | undefined;
  /** Of all traces, 0 to 1. Default 1. */
  readonly sampledShare?: number;
  readonly log: Log;
}

/** Sends spans to a collector, in batches, in the background. A collector that is away costs spans, never requests. */
export async function startTracing(o: TracingOptions): Promise<{ stop(): Promise<void> }> {
  if (o.endpoint === undefined) return { stop: async () => {} };
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${o.endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': o.service, 'service.namespace': 'hiorder' }),
    // By the trace's id: every process decides the same, without having to be told.
    sampler: new sdk.TraceIdRatioBasedSampler(o.sampledShare ?? 1),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  useTracer(provider.getTracer('hiorder'));
  return {
    async stop() {
      useTracer(undefined);
      await provider
        .shutdown()
        .catch((error: unknown) => o.log.warn({ error }, 'the last spans were not sent'));
    },
  };
}
