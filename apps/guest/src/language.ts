import type { Locale, Money } from '@hiorder/contracts';
import { createWords, formatMoney } from '@hiorder/ui';
import { chosen, first, load } from './early-words.ts';

export const { words, locale, use } = createWords({
  first: await first,
  load,
});

/** Says what the page is in: to screen readers, fonts, and the browser's translator. */
export function nameLanguage(): void {
  document.documentElement.lang = locale.value;
}

export async function chooseLanguage(next: Locale): Promise<void> {
  chosen.write(next);
  if (await use(next)) nameLanguage();
}

/** Money as this person reads it. */
export function money(value: Money): string {
  return formatMoney(value, locale.value);
}
