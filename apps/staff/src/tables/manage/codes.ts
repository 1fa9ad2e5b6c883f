import type { TableWithCode } from '@hiorder/contracts';
import { computed } from '@preact/signals';
import { api, asStaff, signedOut } from '../../state/api.ts';
import { listeners, type Listener } from '../../state/heard.ts';
import { createLoaded } from '../../state/loaded.ts';
import { tables } from '../../state/tables.ts';
import { locale } from '../../words/index.ts';

/** The tables as managers see them, in the order of the floor. */
export const codes = createLoaded<TableWithCode>({
  read: () => api.get('/api/table-codes'),
  idOf: ({ id }) => id,
  newer: () => true,
});

/** Where somebody sits. */
export const occupied = computed(
  () => new Set([...tables.rows.value.values()].filter(({ session }) => session).map(({ id }) => id)),
);

const load = () => codes.load();
const follower: Listener = { resync: load, tablesChanged: () => void load() };

/** While the page is shown. Returns the stop. */
export function followCodes(): () => void {
  listeners.add(follower);
  void load();
  return () => void listeners.delete(follower);
}

/** The codes of a whole floor on paper, over a slow line. */
const FILE_MS = 60_000;

/** A picture or a sheet of codes; undefined when it could not be had. */
export async function fetchFile(path: string): Promise<Blob | undefined> {
  const stop = new AbortController();
  const deadline = setTimeout(() => stop.abort(), FILE_MS);
  try {
    const headers = { 'Accept-Language': locale.value };
    const answer = await asStaff(path, { headers, credentials: 'same-origin', signal: stop.signal });
    if (answer.status === 401) signedOut.value = true;
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(deadline);
  }
}
