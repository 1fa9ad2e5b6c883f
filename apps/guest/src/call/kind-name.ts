import type { LocalizedText } from '@hiorder/contracts';
import { pickLocale } from '@hiorder/ui';
import { locale } from '../language.ts';
import { party } from '../state/party.ts';

/** In this person's language, else in the store's, else in whichever there is. */
export function kindName(name: LocalizedText): string {
  const own = pickLocale(null, [party.value?.store.locale ?? 'ko']);
  return name[locale.value] ?? name[own] ?? Object.values(name)[0] ?? '';
}
