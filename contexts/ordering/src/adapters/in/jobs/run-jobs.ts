import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Log } from '@hiorder/kernel';

/** Runs each job again and again, never twice at once; a run that fails is logged, and the next one tries again. */
export function runJobs(jobs: readonly Job[], log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const repeat = async (job: Job): Promise<void> => {
    while (!stopping.signal.aborted) {
      await job.run().catch((error: unknown) => log.warn({ err: error, job: job.name }, 'job failed'));
      await sleep(job.everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = jobs.map(repeat);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
