import type { PlaceOnPlan, TableRow, TableWithCode } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { say } from '../../state/announcements.ts';
import { api } from '../../state/api.ts';
import { tables } from '../../state/tables.ts';
import { words as tableWords } from '../../tables/words/index.ts';
import { words } from '../../words/index.ts';
import { within } from './places.ts';

/** A manager moves tables about: a tap chooses none. */
export const arranging = signal(false);
/** Where tables were put that the server has not told of yet. */
export const putJustNow = signal<ReadonlyMap<string, PlaceOnPlan>>(new Map());

const versions = new Map<string, number>();
const PAUSE_MS = 400;

function show(id: string, place: PlaceOnPlan | undefined): void {
  const next = new Map(putJustNow.value);
  if (place) next.set(id, place);
  else next.delete(id);
  putJustNow.value = next;
}

/** Shown at once; kept when it has stood there for a moment, so that ten steps by key are one change. */
export function putTable(row: TableRow, wanted: PlaceOnPlan): void {
  const place = within(wanted);
  show(row.id, place);
  const version = (versions.get(row.id) ?? 0) + 1;
  versions.set(row.id, version);
  setTimeout(() => void keep(row, place, version), PAUSE_MS);
}

async function keep(row: TableRow, place: PlaceOnPlan, version: number): Promise<void> {
  if (versions.get(row.id) !== version) return;
  const answer = await api.patch<TableWithCode>(`/api/tables/${row.id}`, { place });
  if (versions.get(row.id) !== version) return;
  // The board tells the same a moment later.
  const present = tables.rows.value.get(row.id);
  if (answer.ok && present) tables.put({ ...present, place });
  show(row.id, undefined);
  const w = tableWords.value.plan;
  if (answer.ok) say(w.put(words.value.floor.table(row.name), place.x + 1, place.y + 1));
  else showToast(words.value.common.saveFailed, { tone: 'bad' });
}
