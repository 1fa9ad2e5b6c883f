import type { LiveEvents } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { connectLive, type LiveConnection, type LiveState } from '@hiorder/ui/live';
import { formatMoney } from '@hiorder/ui/money';
import { computed, signal } from '@preact/signals';
import { words as billWords } from '../bill/words/index.ts';
import { locale, words } from '../words/index.ts';
import { loadPrinting } from '../printing/printing.ts';
import { calls, loadCalls, receiveCall } from '../calls/calls.ts';
import { counterOrders, loadCounterOrders } from '../counter/counter-orders.ts';
import { signedOut } from './api.ts';
import { tellListeners } from './heard.ts';
import { loadKitchen } from './kitchen.ts';
import { retryBehind } from './known.ts';
import { hearPolicy, loadPolicy } from './policy.ts';
import { moneyNews, openTableId, reloadOpenTable } from './open-table.ts';
import { loadMe } from './session.ts';
import { tables } from './tables.ts';
import { loadTickets, receiveTicket, tickets } from './tickets.ts';

const connection = signal<LiveConnection | undefined>(undefined);
export const liveState = computed<LiveState>(() => connection.value?.state.value ?? 'connecting');

export const reloadAll = (): Promise<unknown> =>
  Promise.all([
    ...[
      loadTickets(),
      tables.load(),
      loadCalls(),
      loadPolicy(),
      loadCounterOrders(),
      loadKitchen(),
      loadPrinting(),
      reloadOpenTable(),
    ],
    ...tellListeners((one) => one.resync()),
  ]);

/** The line may be alive and an answer fail all the same; then nobody needs to press a button. */
const RETRY_MS = 5_000;

function retryFailed(): void {
  if ([tickets, tables, calls].some(({ behind }) => behind.value)) return void reloadAll();
  if (counterOrders.behind.value) void loadCounterOrders();
  retryBehind();
}

/** Also while it is being read for the first time: the answer may be older than the news. */
function reloadIfOpen(tableId: string): void {
  if (openTableId.value === tableId) void reloadOpenTable();
}

function hearMoney(tableId: string): void {
  if (openTableId.value === tableId) moneyNews.value += 1;
  reloadIfOpen(tableId);
}

function hearBill({ tableId, refund }: LiveEvents['bill']): void {
  hearMoney(tableId);
  const name = tables.rows.value.get(tableId)?.name;
  if (!refund || refund.done || name === undefined) return;
  const sum = formatMoney(refund.money, locale.value);
  showToast(billWords.value.goesBack(words.value.floor.table(name), sum));
}

let retrying: ReturnType<typeof setInterval> | undefined;

export function startLive(): void {
  clearInterval(retrying);
  retrying = setInterval(retryFailed, RETRY_MS);
  connection.value?.stop();
  // Not only once the stream stands: a screen behind a proxy that holds streams back has its first answer now.
  void reloadAll();
  connection.value = connectLive({
    url: '/api/events?app=staff',
    resync: reloadAll,
    onRefused(status) {
      if (status === 401) signedOut.value = true;
    },
    handlers: {
      ticket({ ticket }) {
        receiveTicket(ticket);
        reloadIfOpen(ticket.table.id);
      },
      table({ table }) {
        tables.put(table);
        reloadIfOpen(table.id);
      },
      bill: hearBill,
      // What the kitchen rejects comes off the bill when the order has heard of it.
      'order-status': ({ tableId, status, previous }) => {
        hearMoney(tableId);
        if (status === 'awaiting-payment' || previous === 'awaiting-payment') void loadCounterOrders();
      },
      'service-call': ({ call }) => receiveCall(call),
      'call-kinds-changed': () => void tellListeners((one) => one.callKindsChanged?.()),
      'table-session-moved': (event) => void tellListeners((one) => one.partyMoved?.(event)),
      'kitchen-settings-changed'() {
        void loadKitchen();
        void tellListeners((one) => one.kitchenChanged?.());
      },
      'people-changed': () => void tellListeners((one) => one.peopleChanged?.()),
      'tables-changed': () => void tellListeners((one) => one.tablesChanged?.()),
      printing: () => void loadPrinting(),
      stock: (event) => void tellListeners((one) => one.stock?.(event)),
      'menu-changed': () => void tellListeners((one) => one.menuChanged?.()),
      'ordering-policy-changed'() {
        void loadPolicy();
        void tellListeners((one) => one.policyChanged?.());
      },
      'store-changed'() {
        void loadMe();
        void tellListeners((one) => one.storeChanged?.());
      },
      'ordering-paused': hearPolicy,
      'ordering-eased': hearPolicy,
    },
  });
}

export const reconnect = (): void => connection.value?.reconnect();
