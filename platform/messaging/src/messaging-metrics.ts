import { processMetrics, type Metrics } from '@hiorder/telemetry';

interface Source {
  readonly label: string;
  read(): Promise<number>;
}

type GaugeName = keyof typeof GAUGES;

const GAUGES = {
  hiorder_relay_lag: { label: 'context', help: 'Events written but not yet on the bus' },
  hiorder_outbox_oldest_seconds: {
    label: 'context',
    help: 'How long the oldest event that is not on the bus has been waiting',
  },
  hiorder_consumer_lag: { label: 'group', help: 'Events on the bus that the group has not handled yet' },
  hiorder_dead_letters: { label: 'group', help: 'Events parked because they could not be handled' },
} as const;

/** A scrape waits no longer than this for what is down; that is then left out, which alerts can tell from 0. */
const PATIENCE_MS = 2_000;

const sourcesOf = new WeakMap<Metrics, Map<GaugeName, Set<Source>>>();

/** Read at each scrape until the answer is called. Every relay and consumer of the process shares the gauge. */
export function measure(name: GaugeName, source: Source, metrics: Metrics = processMetrics()): () => void {
  const all = sourcesOf.get(metrics) ?? new Map<GaugeName, Set<Source>>();
  sourcesOf.set(metrics, all);
  const sources = all.get(name) ?? new Set<Source>();
  all.set(name, sources.add(source));
  const { label, help } = GAUGES[name];
  metrics.gauge({
    name,
    help,
    labels: [label],
    async collect(gauge) {
      const read = await Promise.all(
        [...sources].map(async (one) => [one.label, await valueOf(one)] as const),
      );
      gauge.reset();
      for (const [of, value] of read) if (value !== undefined) gauge.set({ [label]: of }, value);
    },
  });
  return () => void sources.delete(source);
}

async function valueOf(source: Source): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, undefined)));
  try {
    return await Promise.race([source.read(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
