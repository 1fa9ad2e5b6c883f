import type { ServiceCallView } from '@hiorder/contracts';
import { playChime, showToast } from '@hiorder/ui';
import { computed } from '@preact/signals';
import { say } from '../state/announcements.ts';
import { api, pageOf } from '../state/api.ts';
import { createLoaded } from '../state/loaded.ts';
import { tables } from '../state/tables.ts';
import { locale, words as shared } from '../words/index.ts';
import { byAge, callName, isNewerCall } from './call-age.ts';
import { words } from './words/index.ts';

/** What tables wait for: nobody has answered it yet. */
export const calls = createLoaded<ServiceCallView>({
  read: (cursor) => api.get(`${pageOf('/api/service-calls', cursor)}&open=true`),
  idOf: (call) => call.id,
  newer: isNewerCall,
  gone: ({ status }) => status !== 'open',
});

/** By party: a table that moves takes its calls along. */
export const callsByParty = computed(() => {
  const byParty = new Map<string, ServiceCallView[]>();
  for (const call of [...calls.rows.value.values()].sort(byAge))
    byParty.set(call.tableSessionId, [...(byParty.get(call.tableSessionId) ?? []), call]);
  return byParty;
});

/** What the table is called where the party sits now: it may have moved, or been renamed, since it called. */
export function tableNameOf({ table, tableSessionId }: ServiceCallView): string {
  const now = [...tables.rows.value.values()].find(({ session }) => session?.id === tableSessionId);
  return now?.name ?? table.name;
}

/** How often each call has been heard of here. */
const heard = new Map<string, number>();

/** Calls that came while nothing was heard sound like the others; those of the first reading are just there. */
export async function loadCalls(): Promise<void> {
  const first = calls.state.value !== 'ready';
  await calls.load();
  announce([...calls.rows.value.values()], { silent: first });
}

/** A call came over the live stream, as it is now. */
export function receiveCall(call: ServiceCallView): void {
  calls.put(call);
  if (call.status === 'open') announce([call], { silent: false });
}

/** A sound, a word and a way to answer for every call, and every time it is repeated. */
function announce(open: readonly ServiceCallView[], { silent }: { silent: boolean }): void {
  const fresh = open.filter(({ id, count }) => (heard.get(id) ?? 0) < count);
  for (const { id, count } of fresh) heard.set(id, count);
  const [call] = fresh;
  if (!call || silent) return;
  playChime('call');
  const table = shared.value.floor.table(tableNameOf(call));
  const text = words.value.arrived(table, callName(call.name, locale.value));
  say(text);
  // On the floor its tile and its card say so.
  if (!showsCalls()) {
    showToast(text, { action: { label: words.value.answer, run: () => void answerCall(call) } });
  }
}

const OTHER_SCREENS = /^\/staff\/(orders|menu|sales|chat|settings)/;
const showsCalls = (): boolean => !OTHER_SCREENS.test(location.pathname);

/** Taken off every board at once, and put back when the server does not say yes. */
export async function answerCall(call: ServiceCallView): Promise<void> {
  calls.put({ ...call, status: 'answered' });
  const w = words.value;
  say(w.answered(shared.value.floor.table(tableNameOf(call)), callName(call.name, locale.value)));
  const answer = await api.post<ServiceCallView>(`/api/service-calls/${call.id}/answer`, {});
  if (answer.ok) return;
  // The party has left, or somebody took it: reading again shows what is true.
  if (answer.problem.status !== 404 && answer.problem.code !== 'call-over') {
    calls.put(call);
    showToast(shared.value.common.saveFailed, { tone: 'bad' });
  }
  await loadCalls();
}
