import type { Locale } from '@hiorder/contracts';
import { isLocale, LOCALES } from '@hiorder/ui/locale';
import { computed } from '@preact/signals';
import { me } from '../../state/session.ts';

/** The language in which every text must be there; as the menu's own context sees it. */
export const storeLanguage = computed<Locale>(() => {
  const primary = me.value?.store?.locale.toLowerCase().split('-')[0];
  return isLocale(primary) ? primary : 'en';
});

/** The store's language first. */
export const languages = computed<readonly Locale[]>(() => [
  storeLanguage.value,
  ...LOCALES.filter((one) => one !== storeLanguage.value),
]);

export const currency = computed(() => me.value?.store?.currency ?? 'KRW');
