import type { Locale } from '@hiorder/contracts';
import { Choices, LOCALE_NAMES, LOCALES } from '@hiorder/ui';
import { chooseLanguage, locale, words } from '../language.ts';
import { loadCart } from '../state/cart.ts';
import { loadMenu } from '../state/menu.ts';
import { loadOrders } from '../state/orders.ts';

export function LanguageChoice() {
  return (
    <Choices
      name={words.value.people.language}
      value={locale.value}
      choices={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
      onChange={(next) => void speak(next)}
    />
  );
}

async function speak(next: Locale): Promise<void> {
  await chooseLanguage(next);
  // The dishes' names come from the server in the new language.
  await Promise.all([loadMenu(), loadCart(), loadOrders()]);
}
