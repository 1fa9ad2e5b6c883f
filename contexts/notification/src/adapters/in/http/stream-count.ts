import { processMetrics } from '@hiorder/telemetry';

const counts = new Set<() => number>();

/** Adds to what `/metrics` tells of this process, until the answer is called. */
export function measureStreams(count: () => number): () => void {
  counts.add(count);
  processMetrics().gauge({
    name: 'hiorder_live_streams',
    help: 'Open streams of live events',
    collect: (gauge) => gauge.set([...counts].reduce((sum, one) => sum + one(), 0)),
  });
  return () => void counts.delete(count);
}
