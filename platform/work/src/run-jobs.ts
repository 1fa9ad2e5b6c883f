import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Log } from '@hiorder/kernel';

export interface JobRun {
  readonly at: Date;
  readonly tookMs: number;
  /** What went wrong; null when nothing did. */
  readonly error: string | null;
}

export interface JobState {
  readonly name: string;
  readonly everyMs: number;
  /** The last one that ended, in this process. */
  readonly lastRun: JobRun | null;
}

export interface RunningJobs {
  states(): JobState[];
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Runs each job again and again, never twice at once; a run that fails is logged, and the next one tries again. */
export function runJobs(jobs: readonly Job[], log: Log): RunningJobs {
  const stopping = new AbortController();
  const lastRuns = new Map<string, JobRun>();
  const repeat = async (job: Job): Promise<void> => {
    while (!stopping.signal.aborted) {
      lastRuns.set(job.name, await runOf(job, log));
      // Waiting for the next time keeps no process alive.
      await sleep(job.everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = jobs.map(repeat);
  return {
    states: () => jobs.map(({ name, everyMs }) => ({ name, everyMs, lastRun: lastRuns.get(name) ?? null })),
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function runOf(job: Job, log: Log): Promise<JobRun> {
  const at = new Date();
  let error: string | null = null;
  try {
    await job.run();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
    log.warn({ err: thrown, job: job.name }, 'job failed, it comes again');
  }
  return { at, tookMs: Date.now() - at.getTime(), error };
}
