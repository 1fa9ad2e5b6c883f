import type { Metrics } from '@hiorder/telemetry';
import type { ProblemFields } from '../problem.ts';
import { overloaded } from '../problem-of-error.ts';
import { createGate, type Gate } from './gate.ts';
import type { Leave, LimiterOptions } from './limiter.ts';
import { overloadMetrics, shedMetric } from './overload-metrics.ts';
import type { Priority } from './priority.ts';

/** The limit of `shedOverload`, for servers that do not speak HTTP/1.1. */
export interface DoorKeeper {
  /** Resolves when the call may go on, with what must be called when it has ended; or with the problem to answer. */
  ask(call: {
    priority: Priority;
    kind: string;
    signal: AbortSignal;
  }): Promise<{ leave: Leave } | { problem: ProblemFields }>;
}

export function createDoorKeeper(o: {
  context: string;
  metrics: Metrics;
  limiter?: LimiterOptions;
  /** Of another door of this process, which shows its measures. */
  gate?: Gate | undefined;
}): DoorKeeper {
  const { limiter, wake } = o.gate ?? createGate(o.limiter);
  const metrics = o.gate
    ? shedMetric(o.metrics, o)
    : overloadMetrics(o.metrics, { context: o.context, state: limiter.state });
  return {
    async ask({ priority, kind, signal }) {
      const decided = Promise.withResolvers<ProblemFields | undefined>();
      const leave = limiter.visit({
        priority,
        kind,
        enter: () => decided.resolve(undefined),
        refuse(seconds) {
          metrics.shed(priority);
          decided.resolve(overloaded(seconds));
        },
        idles: () => false,
      });
      wake();
      // Who gives up while waiting makes room.
      const giveUp = (): void => (leave(false), decided.reject(signal.reason));
      signal.addEventListener('abort', giveUp, { once: true });
      try {
        const problem = await decided.promise;
        return problem ? { problem } : { leave };
      } finally {
        signal.removeEventListener('abort', giveUp);
      }
    },
  };
}
