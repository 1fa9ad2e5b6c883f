import type { PrinterView, PrintJobView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { loadPrinting, printers } from '../printing.ts';
import { words } from '../words/index.ts';
import { wanted, type PrinterDraft } from './printer-draft.ts';

export type Refusal = 'portWrong' | 'most' | 'failed';

const refusalOf = (code: string): Refusal => {
  if (code === 'printer-address-refused') return 'portWrong';
  return code === 'too-many-printers' ? 'most' : 'failed';
};

/** Answers what stands in the way. */
export async function savePrinter(
  printer: PrinterView | undefined,
  draft: PrinterDraft,
): Promise<Refusal | undefined> {
  const answer = printer
    ? await api.patch<PrinterView>(`/api/printers/${printer.id}`, wanted(draft))
    : await api.post<PrinterView>('/api/printers', wanted(draft));
  if (!answer.ok) return refusalOf(answer.problem.code);
  printers.put(answer.value);
  showToast(words.value.saved, { tone: 'good' });
  return undefined;
}

export async function removePrinter({ id }: PrinterView): Promise<boolean> {
  const answer = await api.delete(`/api/printers/${id}`);
  void loadPrinting();
  // Who was quicker wanted the same.
  return answer.ok || answer.problem.code === 'printer-not-found';
}

const PATIENCE = 30;
const second = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

/** Prints a page and says what became of it. */
export async function tryPrinter({ id, name }: PrinterView): Promise<void> {
  const w = words.value;
  const sent = await api.post<PrintJobView>(`/api/printers/${id}/test`, {});
  if (!sent.ok) return showToast(shared.value.common.saveFailed, { tone: 'bad' });
  showToast(w.testSent);
  for (let waited = 0; waited < PATIENCE; waited += 1) {
    await second();
    const answer = await api.get<{ items: readonly PrintJobView[] }>(`/api/print-jobs?printerId=${id}`);
    const job = answer.ok ? answer.value.items.find((one) => one.id === sent.value.id) : undefined;
    if (job?.state === 'printed') return showToast(w.testPrinted(name), { tone: 'good' });
    if (job?.state === 'failed')
      return showToast(w.printerFails(name, w.failure[job.failure ?? 'unreachable']), { tone: 'bad' });
  }
}
