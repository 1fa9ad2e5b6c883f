import { showToast } from '@hiorder/ui';
import { words } from './words/index.ts';

/** Phones have a sheet for it; other machines copy. */
export const canShare = (): boolean => typeof navigator.share === 'function';

export async function handOn(title: string, text: string): Promise<void> {
  if (canShare()) {
    // Closed without choosing anybody: nothing to say about it.
    await navigator.share({ title, text }).catch(() => undefined);
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
    showToast(words.value.copied, { tone: 'good' });
  } catch {
    // There is none on plain http.
    showToast(words.value.notCopied, { tone: 'bad' });
  }
}
