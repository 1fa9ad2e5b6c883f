import type { ContextHealth } from '@hiorder/kernel';
import type { ReadAnswer, UpstreamState } from './upstream.ts';

export const READY_PATH = '/health/ready';
const DEADLINE_MS = 2_000;

const notReady = (says: string): UpstreamState => ({ ready: false, says });

/** What the answer of one process to the question whether it is ready says. */
export async function readyState(asked: Promise<ReadAnswer>): Promise<UpstreamState> {
  const late = Promise.withResolvers<UpstreamState>();
  const timer = setTimeout(() => late.resolve(notReady('no answer')), DEADLINE_MS);
  try {
    return await Promise.race([asked.then(stateIn), late.promise]);
  } catch (error) {
    return notReady(wordsFor(error));
  } finally {
    clearTimeout(timer);
  }
}

function stateIn({ text }: ReadAnswer): UpstreamState {
  const { ready, parts = {} } = JSON.parse(text) as Partial<ContextHealth>;
  if (ready === true) return { ready, says: 'ok' };
  const wrong = Object.entries(parts).filter(([, state]) => state !== 'ok');
  return notReady(wrong.map(([part, state]) => `${part}: ${state}`).join('; ') || 'not ready');
}

function wordsFor(error: unknown): string {
  if ((error as { code?: unknown }).code === 'ECONNREFUSED') return 'not running';
  return error instanceof Error && error.message !== '' ? error.message : 'failed';
}
