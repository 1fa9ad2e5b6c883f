import type { PrinterView, PrintJobView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { computed, signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { createLoaded } from '../state/loaded.ts';
import { words as shared } from '../words/index.ts';
import { words } from './words/index.ts';

/** In the order in which they were added. */
export const printers = createLoaded<PrinterView>({
  read: () => api.get('/api/printers'),
  idOf: ({ id }) => id,
  newer: () => true,
});

const failedJobs = signal<readonly PrintJobView[]>([]);
/** Counts what was told of printing, so that what shows some of it can read it again. */
export const printingTold = signal(0);

export const hasPrinters = computed(() => printers.rows.value.size > 0);
export const failingPrinters = computed(() =>
  [...printers.rows.value.values()].filter((printer) => printer.failing !== undefined),
);

/** By order: what staff must look after. */
export const failedByOrder = computed(() => {
  const byOrder = new Map<string, PrintJobView[]>();
  for (const job of failedJobs.value)
    byOrder.set(job.orderId ?? '', [...(byOrder.get(job.orderId ?? '') ?? []), job]);
  return byOrder;
});

export async function loadPrinting(): Promise<void> {
  printingTold.value += 1;
  const [answer] = await Promise.all([
    api.get<{ items: readonly PrintJobView[] }>('/api/print-jobs'),
    printers.load(),
  ]);
  if (answer.ok) failedJobs.value = answer.value.items;
}

/** Prints an order's ticket, again if it has been: at all its printers or at one. */
export async function printTicket(orderId: string, printerId?: string): Promise<void> {
  const answer = await api.post(
    `/api/tickets/${orderId}/print`,
    printerId === undefined ? {} : { printerId },
  );
  const w = words.value;
  if (answer.ok) showToast(w.sent);
  else showToast(answer.problem.code === 'no-printer' ? w.noPrinter : failure(), { tone: 'bad' });
  await loadPrinting();
}

/** It lies there after all, or the kitchen was told. */
export async function dismissJob({ id }: PrintJobView): Promise<void> {
  failedJobs.value = failedJobs.value.filter((job) => job.id !== id);
  const answer = await api.post(`/api/print-jobs/${id}/dismiss`, {});
  if (!answer.ok) showToast(failure(), { tone: 'bad' });
  await loadPrinting();
}

const failure = (): string => shared.value.common.saveFailed;
