import type { AuditArea, AuditEntry, AuditTrail } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { listeners, type Listener } from '../state/heard.ts';
import type { Loading } from '../state/loaded.ts';

const PAGE = 50;

export const entries = signal<readonly AuditEntry[]>([]);
export const state = signal<Loading>('loading');
export const area = signal<AuditArea | 'all'>('all');
export const cursor = signal<string | undefined>(undefined);
export const reading = signal(false);

const pathOf = (next: string | undefined): string => {
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (area.value !== 'all') query.set('area', area.value);
  if (next !== undefined) query.set('cursor', next);
  return `/api/audit?${query.toString()}`;
};

async function read(next: string | undefined): Promise<void> {
  const wanted = area.value;
  reading.value = true;
  const answer = await api.get<AuditTrail>(pathOf(next));
  reading.value = false;
  // Somebody has chosen another area meanwhile.
  if (wanted !== area.value) return;
  if (!answer.ok) {
    if (next === undefined && state.value !== 'ready') state.value = 'failed';
    return;
  }
  entries.value = next === undefined ? answer.value.items : [...entries.value, ...answer.value.items];
  cursor.value = answer.value.nextCursor;
  state.value = 'ready';
}

export const load = (): Promise<void> => read(undefined);
export const more = (): Promise<void> => read(cursor.value);

export function choose(next: AuditArea | 'all'): void {
  area.value = next;
  state.value = 'loading';
  void load();
}

const follower: Listener = { resync: load };

/** While the page is shown. Returns the stop. */
export function follow(): () => void {
  listeners.add(follower);
  void load();
  return () => void listeners.delete(follower);
}
