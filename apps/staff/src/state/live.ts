import { connectLive, type LiveConnection, type LiveState } from '@hiorder/ui/live';
import { computed, signal } from '@preact/signals';
import { signedOut } from './api.ts';
import { loadPolicy, policy } from './policy.ts';
import { openTable, reloadOpenTable } from './open-table.ts';
import { tables } from './tables.ts';
import { receiveTicket, tickets } from './tickets.ts';

const connection = signal<LiveConnection | undefined>(undefined);
export const liveState = computed<LiveState>(() => connection.value?.state.value ?? 'connecting');

export const reloadAll = (): Promise<unknown> =>
  Promise.all([tickets.load(), tables.load(), loadPolicy(), reloadOpenTable()]);

export function startLive(): void {
  connection.value?.stop();
  connection.value = connectLive({
    url: '/api/events?app=staff',
    resync: reloadAll,
    onRefused(status) {
      if (status === 401) signedOut.value = true;
    },
    handlers: {
      ticket({ ticket }) {
        receiveTicket(ticket);
        if (openTable.value?.table.id === ticket.table.id) void reloadOpenTable();
      },
      table({ table }) {
        tables.put(table);
        if (openTable.value?.table.id === table.id) void reloadOpenTable();
      },
      'ordering-paused'(now) {
        if (policy.value) policy.value = { ...policy.value, ...now };
      },
    },
  });
}

export const reconnect = (): void => connection.value?.reconnect();
