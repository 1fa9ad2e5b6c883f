export { createLog, type LogLevel } from './log.ts';
export { createMetrics, httpDurations, processMetrics, type HttpDurations, type Metrics } from './metrics.ts';
