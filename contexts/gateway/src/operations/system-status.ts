import type { ContextReport, ReplicaReport, SystemStatus } from '@hiorder/contracts';
import type { Http, ServiceAuth } from '@hiorder/http';
import type { Clock } from '@hiorder/kernel';
import type { WorkStatus } from '@hiorder/work';
import type { Upstream } from '../upstreams/upstream.ts';
import { askReplica, ownReport } from './replica-report.ts';

export interface Asking {
  /** The contexts of this installation. */
  readonly upstreams: Readonly<Record<string, Upstream>>;
  readonly service: ServiceAuth;
  readonly clock: Clock;
  /** The gateway's own routes. */
  readonly gateway: Http;
}

/** Every replica of every context, all at once. */
export async function systemStatus(o: Asking): Promise<SystemStatus> {
  const contexts = await Promise.all(
    Object.entries(o.upstreams).map(([name, upstream]) => contextReport(name, upstream, o.service)),
  );
  return { at: o.clock.now().toISOString(), contexts: [...contexts, ownContext(o.gateway)] };
}

async function contextReport(name: string, upstream: Upstream, service: ServiceAuth): Promise<ContextReport> {
  const answers = await Promise.all(
    upstream.replicas.map((replica) => askReplica(replica, { context: name, service })),
  );
  const replicas = answers.map(({ report }) => report);
  // Replicas share a database and a consumer group: who knows it, knows it for all.
  const told = (count: (work: WorkStatus) => number | null): number | null => {
    const counts = answers.flatMap(({ work }) => (work ? [count(work)] : []));
    const known = counts.filter((one) => one !== null);
    return known.length > 0 ? Math.max(...known) : null;
  };
  return {
    name,
    state: stateOf(replicas),
    outboxLag: told(({ relay }) => relay.lag),
    consumerLag: told(({ consumer }) => consumer.lag),
    deadLetters: told(({ deadLetters }) => deadLetters),
    replicas,
  };
}

function stateOf(replicas: readonly ReplicaReport[]): ContextReport['state'] {
  if (replicas.every(({ state }) => state === 'ready')) return 'up';
  return replicas.every(({ state }) => state === 'down') ? 'down' : 'impaired';
}

/** Whoever reads this has been let in here: it is up. */
const ownContext = (gateway: Http): ContextReport => ({
  name: 'gateway',
  state: 'up',
  ...{ outboxLag: null, consumerLag: null, deadLetters: null },
  replicas: [
    { address: null, state: 'ready', detail: '', ...ownReport(gateway.processState()), failedJobs: [] },
  ],
});
