import { effect, signal } from '@preact/signals';
import type { GuestSession, GuestView, Me, StoreView, TableSessionView } from '@hiorder/contracts';
import { type ApiProblem, newIdempotencyKey, stored } from '@hiorder/ui';
import { locale } from '../language.ts';
import { api, ended } from './api.ts';
import { untilRead } from './until-read.ts';

/** Who sits where. Kept on the phone, so that a reload knows the store before the server has answered. */
export interface Party {
  readonly code: string | null;
  readonly guest: GuestView;
  readonly store: StoreView;
  readonly table: { readonly id: string; readonly name: string };
  readonly tableSession: { readonly id: string; readonly openedAt: string };
}

const kept = stored<Party>('hiorder.party');
export const party = signal<Party | null>(kept.read());

/** The tokens' own colour; any other costs a small file more. */
export const DEFAULT_ACCENT = '#F04E23';
let coloured = false;
effect(() => {
  const accent = party.value?.store.accent;
  if (!accent || (!coloured && accent.toUpperCase() === DEFAULT_ACCENT)) return;
  coloured = true;
  void import('@hiorder/ui/accent').then(({ applyAccent }) => applyAccent(accent));
});

/** Everybody at the table, ourselves included. */
export const guests = signal<readonly GuestView[]>(party.value ? [party.value.guest] : []);
/** Undefined: nobody has told yet. */
export const paymentMode = signal<TableSessionView['paymentMode'] | undefined>(undefined);
/** Where it is paid first: whether that may be at the counter. */
export const counterPayment = signal(false);
export const ordering = signal<TableSessionView['ordering']>({
  ...{ open: true, resumesAt: null, message: null },
  ...{ longerWait: null, heldCategories: null },
});

function sit(next: Party): void {
  party.value = next;
  kept.write(next);
}

function settle(next: Party): void {
  const same = party.value?.tableSession.id === next.tableSession.id;
  sit(next);
  if (!same) guests.value = [next.guest];
  ended.value = null;
}

export function forgetParty(): void {
  kept.clear();
  party.value = null;
  guests.value = [];
  paymentMode.value = undefined;
}

/** Until there is an answer, so that one which is lost on the way seats nobody twice. */
const scanning = stored<{ readonly code: string; readonly locale: string; readonly key: string }>(
  'hiorder.scan',
);

/** One that is tried again is asked as it was first, whatever language the phone has been set to since. */
function scanOf(code: string) {
  const before = scanning.read();
  if (before?.code === code) return before;
  const scan = { code, locale: locale.value, key: newIdempotencyKey() };
  scanning.write(scan);
  return scan;
}

/** A scan: goes on where the phone already sits at that table, else takes a seat. */
export async function joinTable(code: string): Promise<ApiProblem | null> {
  if (party.value?.code === code && (await checkParty()) === null) return null;
  const { key, ...body } = scanOf(code);
  const path = '/api/guest-sessions';
  const answer = await api.send<GuestSession>({ method: 'POST', path, body, idempotencyKey: key });
  // A version of ours that writes the body otherwise: the key is worth nothing to anybody any more.
  if (answer.ok || answer.problem.code === 'idempotency-key-reused') scanning.clear();
  if (!answer.ok) return answer.problem.code === 'idempotency-key-reused' ? joinTable(code) : answer.problem;
  const { guest, store, table, tableSession } = answer.value;
  settle({ code, guest, store, table, tableSession });
  return null;
}

/** Whether the seat is still ours. */
export async function checkParty(): Promise<ApiProblem | null> {
  const answer = await api.get<Me>('/api/me');
  if (!answer.ok) return answer.problem;
  const { guest, store, table, tableSession } = answer.value;
  if (!guest || !store || !table || !tableSession) {
    return { status: 401, code: 'not-a-guest', violations: [], data: {} };
  }
  settle({ code: party.value?.code ?? null, guest, store, table, tableSession });
  return null;
}

/** Its name and look. Of who sits where the table itself tells, and sooner. */
export const loadStore = untilRead(async () => {
  const answer = await api.get<Me>('/api/me');
  if (!answer.ok) return answer.problem;
  const { store } = answer.value;
  if (store && party.value) sit({ ...party.value, store });
  return null;
});

export const loadTable = untilRead(readTable);

async function readTable(): Promise<ApiProblem | null> {
  const before = ordering.value;
  const answer = await api.get<TableSessionView>('/api/table-session');
  if (!answer.ok) return answer.problem;
  sitAt(answer.value.table);
  showGuests(answer.value.guests);
  paymentMode.value = answer.value.paymentMode;
  counterPayment.value = answer.value.counterPayment;
  // What was told meanwhile may be newer than the answer, and does not say everything.
  if (ordering.value !== before) return readTable();
  ordering.value = answer.value.ordering;
  return null;
}

/** Staff may move a party, and rename its table. */
export function sitAt(table: Party['table']): void {
  const known = party.value;
  if (!known || (known.table.id === table.id && known.table.name === table.name)) return;
  sit({ ...known, table });
}

/** Ourselves first. */
export function showGuests(all: readonly GuestView[]): void {
  const me = party.value?.guest.id;
  guests.value = [...all.filter((one) => one.id === me), ...all.filter((one) => one.id !== me)];
  const myself = all.find((one) => one.id === me);
  if (party.value && myself) sit({ ...party.value, guest: myself });
}

export async function rename(nickname: string): Promise<ApiProblem | null> {
  const answer = await api.patch<Me>('/api/me', { nickname });
  if (!answer.ok) return answer.problem;
  const me = party.value?.guest.id;
  showGuests(guests.value.map((one) => (one.id === me ? { ...one, nickname } : one)));
  return null;
}
