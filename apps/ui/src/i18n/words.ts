import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '@hiorder/contracts';

/** An app's texts: `words.value.cart.title` in any component follows the language without more ado. */
export interface Words<W> {
  readonly words: ReadonlySignal<W>;
  readonly locale: ReadonlySignal<Locale>;
  /** Fetches the language and shows it; stays with the present one when it cannot be had. */
  use(locale: Locale): Promise<boolean>;
}

/** `first` is there at the start; the others are fetched when somebody speaks them. */
export function createWords<W>(o: {
  first: { locale: Locale; words: W };
  load: Readonly<Partial<Record<Locale, () => Promise<W>>>>;
}): Words<W> {
  const words = signal(o.first.words);
  const locale = signal(o.first.locale);
  let wanted = o.first.locale;

  return {
    words,
    locale,
    async use(next) {
      wanted = next;
      const load = o.load[next];
      if (!load && next !== o.first.locale) return false;
      try {
        const loaded = load ? await load() : o.first.words;
        if (wanted !== next) return false;
        words.value = loaded;
        locale.value = next;
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Texts of a part that is fetched when somebody goes there; they follow what the rest of the app speaks. */
export function createPartWords<W>(locale: ReadonlySignal<Locale>, o: Parameters<typeof createWords<W>>[0]) {
  const { words, use } = createWords<W>(o);
  effect(() => void use(locale.value));
  return {
    words,
    /** Resolves when the first words to be shown are those of the present language. */
    wordsAreThere: (): Promise<boolean> => use(locale.peek()),
  };
}
