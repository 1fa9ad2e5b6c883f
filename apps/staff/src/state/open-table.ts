import type { TableDetail } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { retryDelay } from '@hiorder/ui/api';
import { api } from './api.ts';
import type { Loading } from './loaded.ts';

/** The table whose panel is open, and what it holds. It stands in the address: a reload opens it again. */
export const openTableId = signal<string | undefined>(undefined);
export const openTable = signal<TableDetail | undefined>(undefined);
export const openTableState = signal<Loading>('loading');

/** Grows with news of the open table's money, also of a payment that came to nothing and changes no bill. */
export const moneyNews = signal(0);

const PANEL = { panel: true };
const inAddress = (): string | undefined => new URL(location.href).searchParams.get('table') ?? undefined;

function show(id: string | undefined): void {
  if (openTableId.value === id) return;
  openTableId.value = id;
  openTable.value = undefined;
  openTableState.value = 'loading';
  void reloadOpenTable();
}

/** Opening is a step that the back button takes back, as people with phones expect; choosing another table is none. */
export function selectTable(id: string): void {
  const url = new URL(location.href);
  url.searchParams.set('table', id);
  if (openTableId.value === undefined) history.pushState(PANEL, '', url);
  else history.replaceState(history.state, '', url);
  show(id);
}

export function closeTable(): void {
  if ((history.state as typeof PANEL | null)?.panel) return history.back();
  const url = new URL(location.href);
  url.searchParams.delete('table');
  history.replaceState(history.state, '', url);
  show(undefined);
}

/** Follows the address while the floor is shown. Returns the stop. */
export function followAddress(): () => void {
  const follow = () => show(inAddress());
  follow();
  addEventListener('popstate', follow);
  return () => {
    removeEventListener('popstate', follow);
    show(undefined);
  };
}

let again = false;
let reading = false;
let wake: (() => void) | undefined;

/** Sooner, when somebody asks for it. */
const waitAwake = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    wake = resolve;
    setTimeout(resolve, ms);
  });

/** One reading at a time; a change meanwhile makes one more. What may pass is tried again by itself. */
export async function reloadOpenTable(): Promise<void> {
  if (!openTableId.value) return;
  again = true;
  wake?.();
  if (reading) return;
  reading = true;
  let attempt = 0;
  while (again && openTableId.value) {
    again = false;
    const id: string = openTableId.value;
    const answer = await api.get<TableDetail>(`/api/tables/${id}`);
    if (id !== openTableId.value) {
      again = true;
      continue;
    }
    if (answer.ok) openTable.value = answer.value;
    openTableState.value = openTable.value ? 'ready' : 'failed';
    const delay = answer.ok ? null : retryDelay(answer.problem, attempt, Math.random());
    attempt = answer.ok ? 0 : attempt + 1;
    if (delay === null) continue;
    await waitAwake(delay);
    again = true;
  }
  reading = false;
}
