import { showToast } from '@hiorder/ui';
import { words } from './words/index.ts';

/** Phones have a sheet for it; other machines copy. */
export const canShare = (): boolean => typeof navigator.share === 'function';

/** The address goes along where there is one. */
export async function handOn(o: { title: string; text: string; url: string | null }): Promise<void> {
  const { title, text, url } = o;
  if (canShare()) {
    // Closed without choosing anybody: nothing to say about it.
    await navigator.share({ title, text, ...(url !== null && { url }) }).catch(() => undefined);
    return;
  }
  try {
    await navigator.clipboard.writeText(url === null ? text : `${text}\n\n${url}`);
    showToast(words.value.copied, { tone: 'good' });
  } catch {
    // There is none on plain http.
    showToast(words.value.notCopied, { tone: 'bad' });
  }
}
