import type { ReplicaReport } from '@hiorder/contracts';
import type { Http, ServiceAuth } from '@hiorder/http';
import type { ContextHealth } from '@hiorder/kernel';
import type { WorkStatus } from '@hiorder/work';
import type { Replica } from '../upstreams/upstream.ts';
import { ask, bodyOf, type Answered } from './questions.ts';

type ProcessState = ReturnType<Http['processState']>;

export interface ReplicaAnswers {
  readonly report: ReplicaReport;
  /** Undefined where there is none, or where it was not told. */
  readonly work: WorkStatus | undefined;
}

/** Everything that one process says of one context. */
export async function askReplica(
  replica: Replica,
  o: { context: string; service: ServiceAuth },
): Promise<ReplicaAnswers> {
  const put = (path: string): Promise<Answered> => ask({ replica, context: o.context }, { path }, o.service);
  const [ready, process, status] = await Promise.all([
    put('/health/ready'),
    put('/internal/operations/process'),
    put('/internal/operations/status'),
  ]);
  const work = bodyOf<WorkStatus>(status);
  const state = bodyOf<ProcessState>(process);
  return {
    work,
    report: {
      address: replica.address,
      ...standing(ready, state !== undefined || work !== undefined),
      ...ownReport(state),
      failedJobs: (work?.jobs ?? []).flatMap(({ name, lastRun }) =>
        lastRun?.error ? [{ name, at: lastRun.at, error: lastRun.error }] : [],
      ),
    },
  };
}

/** What the process itself tells, beside its work. */
export const ownReport = (
  state: ProcessState | undefined,
): Pick<ReplicaReport, 'startedAt' | 'breakers' | 'overload'> => ({
  startedAt: state?.startedAt ?? null,
  breakers: state?.breakers ?? [],
  overload: state?.overload ?? null,
});

function standing(ready: Answered, answersElse: boolean): Pick<ReplicaReport, 'state' | 'detail'> {
  if ('failed' in ready) return { state: answersElse ? 'not-ready' : 'down', detail: ready.failed };
  return readiness(healthIn(ready.said.text));
}

/** Somebody else's answer may be anything. */
function healthIn(text: string): ContextHealth {
  try {
    const { ready = false, parts = {} } = JSON.parse(text) as Partial<ContextHealth>;
    return { ready, parts };
  } catch {
    return { ready: false, parts: { health: 'not understood' } };
  }
}

export function readiness({ ready, parts }: ContextHealth): Pick<ReplicaReport, 'state' | 'detail'> {
  const wrong = Object.entries(parts).filter(([, says]) => says !== 'ok');
  const detail = wrong.map(([part, says]) => `${part}: ${says}`).join('; ');
  return ready ? { state: 'ready', detail } : { state: 'not-ready', detail: detail || 'not ready' };
}
