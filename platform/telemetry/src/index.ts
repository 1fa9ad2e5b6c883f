export { createLog, type LogLevel } from './log.ts';
export { measure, type Measured } from './measure.ts';
export { createMetrics, httpDurations, processMetrics, type HttpDurations, type Metrics } from './metrics.ts';
export { inSpan } from './in-span.ts';
export { openSpan, type Attributes, type Kind, type OpenSpan } from './spans.ts';
export { startTracing, type TracingOptions } from './tracing.ts';
