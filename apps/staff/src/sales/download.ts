import type { SalesFile } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { signal } from '@preact/signals';
import { keepFile } from '../shell/keep-file.ts';
import { asStaff, signedOut } from '../state/api.ts';
import { locale } from '../words/index.ts';
import type { Days } from './days.ts';
import { words } from './words/index.ts';

/** A file is on its way. */
export const downloading = signal(false);

/** What was chosen of the days, as a file that spreadsheets read. */
export async function downloadCsv(view: SalesFile, { from, to }: Days): Promise<void> {
  if (downloading.value) return;
  downloading.value = true;
  const w = words.value.csv;
  try {
    const answer = await asStaff(`/api/sales/export.csv?from=${from}&to=${to}&view=${view}`, {
      headers: { 'Accept-Language': locale.value },
      credentials: 'same-origin',
    });
    if (answer.status === 401) signedOut.value = true;
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    keepFile(await answer.blob(), `${view === 'items' ? 'sales' : `sales-${view}`}-${from}-${to}.csv`);
    showToast(w.done, { tone: 'good' });
  } catch {
    showToast(w.failed, { tone: 'bad' });
  } finally {
    downloading.value = false;
  }
}
