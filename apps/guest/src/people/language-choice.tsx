import { Choices, LOCALE_NAMES, LOCALES } from '@hiorder/ui';
import { locale, words } from '../language.ts';
import { speak } from './speak.ts';

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
