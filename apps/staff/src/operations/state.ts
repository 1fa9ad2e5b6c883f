import type { DeadLetterReports, SystemStatus } from '@hiorder/contracts';
import { onWake, showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { outcomeOf, type Waiting } from './waiting.ts';
import { words } from './words/index.ts';

export const status = signal<SystemStatus | undefined>(undefined);
export const letters = signal<DeadLetterReports | undefined>(undefined);
/** The last try to read failed: what is shown, if anything, is from before. */
export const lost = signal(false);
export const waiting = signal<Waiting>(new Map());

async function readAll(): Promise<void> {
  const [seen, parked] = await Promise.all([
    api.get<SystemStatus>('/api/operations/status'),
    api.get<DeadLetterReports>('/api/operations/dead-letters'),
  ]);
  lost.value = !seen.ok || !parked.ok;
  if (seen.ok) status.value = seen.value;
  if (!parked.ok) return;
  letters.value = parked.value;
  const { left, done, failed } = outcomeOf(waiting.value, parked.value);
  waiting.value = left;
  if (done > 0) showToast(words.value.parked.done(done), { tone: 'good' });
  if (failed > 0) showToast(words.value.parked.again(failed), { tone: 'bad' });
}

let running: Promise<void> | undefined;

export const refresh = (): Promise<void> =>
  (running ??= readAll().finally(() => {
    running = undefined;
  }));

const EVERY_MS = 5_000;
/** While somebody waits for what becomes of a replay. */
const SOON_MS = 1_000;

/** Reads again and again while the page is shown; answers how to stop. */
export function follow(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;
  const next = async (): Promise<void> => {
    if (document.visibilityState === 'visible') await refresh();
    if (!stopped) timer = setTimeout(() => void next(), waiting.value.size > 0 ? SOON_MS : EVERY_MS);
  };
  void next();
  const asleep = onWake(() => void refresh());
  return () => {
    stopped = true;
    clearTimeout(timer);
    asleep();
  };
}
