import type { Locale } from '@hiorder/contracts';
import { Icon, icons, LOCALE_NAMES, LOCALES } from '@hiorder/ui';
import { chooseLanguage, locale, words } from '../language.ts';
import { loadCart } from '../state/cart.ts';
import { loadMenu } from '../state/menu.ts';
import { loadOrders } from '../state/orders.ts';

export function LanguageChoice() {
  const choose = (next: Locale) =>
    // The dishes' names come from the server in the new language.
    void chooseLanguage(next).then(() => Promise.all([loadMenu(), loadCart(), loadOrders()]));
  return (
    <div class="languages" role="group" aria-label={words.value.people.language}>
      <p class="label">{words.value.people.language}</p>
      <div>
        {LOCALES.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === locale.value}
            onClick={() => choose(one)}
          >
            {one === locale.value && <Icon shape={icons.check} />}
            {LOCALE_NAMES[one]}
          </button>
        ))}
      </div>
    </div>
  );
}
