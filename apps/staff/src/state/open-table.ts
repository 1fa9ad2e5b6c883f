import type { TableDetail } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { api } from './api.ts';
import type { Loading } from './loaded.ts';

/** The table whose panel is open, and what it holds. */
export const openTableId = signal<string | undefined>(undefined);
export const openTable = signal<TableDetail | undefined>(undefined);
export const openTableState = signal<Loading>('loading');

export function selectTable(id: string | undefined): void {
  if (openTableId.value === id) return;
  openTableId.value = id;
  openTable.value = undefined;
  openTableState.value = 'loading';
  const url = new URL(location.href);
  if (id) url.searchParams.set('table', id);
  else url.searchParams.delete('table');
  history.replaceState(history.state, '', url);
  void reloadOpenTable();
}

let again = false;
let reading = false;

/** One reading at a time; a change meanwhile makes one more. */
export async function reloadOpenTable(): Promise<void> {
  if (!openTableId.value) return;
  again = true;
  if (reading) return;
  reading = true;
  while (again && openTableId.value) {
    again = false;
    const id: string = openTableId.value;
    const answer = await api.get<TableDetail>(`/api/tables/${id}`);
    if (id !== openTableId.value) {
      again = true;
      continue;
    }
    if (answer.ok) openTable.value = answer.value;
    openTableState.value = answer.ok ? 'ready' : openTable.value ? 'ready' : 'failed';
  }
  reading = false;
}
