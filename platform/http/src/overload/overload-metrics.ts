import type { Metrics } from '@hiorder/telemetry';
import type { Limiter } from './limiter.ts';
import { PRIORITIES, type Priority } from './priority.ts';

type Source = readonly [context: string, state: Limiter['state']];
const sourcesOf = new WeakMap<Metrics, Source[]>();

/** What the limiters of a process do, by context. */
export function overloadMetrics(metrics: Metrics, o: { context: string; state: Limiter['state'] }) {
  const sources = sourcesOf.get(metrics) ?? [];
  sourcesOf.set(metrics, sources);
  sources.push([o.context, o.state]);

  const gauge = (name: string, help: string, value: (state: ReturnType<Limiter['state']>) => number) =>
    metrics.gauge({
      ...{ name, help, labels: ['context'] },
      collect: (one) => sources.forEach(([context, state]) => one.set({ context }, value(state()))),
    });
  gauge('hiorder_overload_limit', 'Requests that may be in flight now', ({ limit }) => limit);
  gauge('hiorder_overload_in_flight', 'Requests that are in flight', ({ inFlight }) => inFlight);
  metrics.gauge({
    name: 'hiorder_overload_queued',
    help: 'Requests that wait to be let in',
    labels: ['context', 'priority'],
    collect(one) {
      for (const [context, state] of sources)
        for (const priority of PRIORITIES) one.set({ context, priority }, state().queued[priority]);
    },
  });
  return shedMetric(metrics, o);
}

/** Whom one door has turned away. */
export function shedMetric(metrics: Metrics, { context }: { context: string }) {
  const labels = ['context', 'priority'];
  const shed = metrics.counter('hiorder_overload_shed_total', 'Requests that were turned away', labels);
  return { shed: (priority: Priority) => shed.inc({ context, priority }) };
}
