import { isLocale } from '@hiorder/ui';
import { forgetScroll } from '../frame/scroll-memory.ts';
import { NO_FILTERS } from '../menu/filters.ts';
import { goInstead } from '../navigation.ts';
import { speak } from '../people/speak.ts';
import { setFilters } from '../state/filters.ts';
import { tablet } from './state.ts';

/** As the next person at the table expects it. What the party has ordered and put into its cart stays theirs. */
export function beginAnew(): void {
  setFilters(NO_FILTERS);
  forgetScroll();
  const language = tablet.value?.store.locale.split('-')[0];
  if (isLocale(language)) void speak(language);
  goInstead('/welcome');
}
