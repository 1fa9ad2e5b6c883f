import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads from one process. Asking twice for a name gives the same metric. */
export interface Metrics {
  counter(name: string, help: string, labels?: readonly string[]): Counter;
  /** `collect` is called at each scrape and sets the value. */
  gauge(o: {
    name: string;
    help: string;
    labels?: readonly string[];
    collect?: (gauge: Gauge) => unknown;
  }): Gauge;
  histogram(o: { name: string; help: string; labels?: readonly string[]; buckets?: number[] }): Histogram;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(o: { processMetrics?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (o.processMetrics === true) collectDefaultMetrics({ register: registry });
  const once = <M>(name: string, make: () => M): M =>
    (registry.getSingleMetric(name) as M | undefined) ?? make();
  const registers = [registry];
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    counter: (name, help, labels = []) =>
      once(name, () => new Counter({ name, help, labelNames: [...labels], registers })),
    gauge: ({ name, help, labels = [], collect }) =>
      once(name, () => new Gauge({ name, help, labelNames: [...labels], registers, ...collecting(collect) })),
    histogram: ({ name, help, labels = [], buckets }) =>
      once(
        name,
        () => new Histogram({ name, help, labelNames: [...labels], registers, ...(buckets && { buckets }) }),
      ),
  };
}

function collecting(collect: ((gauge: Gauge) => unknown) | undefined): object {
  if (collect === undefined) return {};
  return {
    async collect(this: Gauge): Promise<void> {
      await collect(this);
    },
  };
}

let ofProcess: Metrics | undefined;

/** The metrics of this process, which every `/metrics` in it answers. */
export const processMetrics = (): Metrics => (ofProcess ??= createMetrics({ processMetrics: true }));

/** From half a millisecond to ten seconds. */
const DURATION_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface HttpDurations {
  observe(labels: { method: string; route: string; status: number }, seconds: number): void;
}

export function httpDurations(context: string, metrics: Metrics = processMetrics()): HttpDurations {
  const histogram = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labels: ['context', 'method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
  });
  return {
    observe: ({ method, route, status }, seconds) =>
      histogram.observe({ context, method, route, status: String(status) }, seconds),
  };
}
