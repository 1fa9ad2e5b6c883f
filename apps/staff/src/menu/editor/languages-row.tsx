import type { LocalizedText } from '@hiorder/contracts';
import { LOCALE_NAMES } from '@hiorder/ui/locale';
import { languages, storeLanguage } from '../state/store.ts';
import { EditField } from './edit-field.tsx';
import './languages-row.css';

/** A short text in four languages, side by side; what is missing shows as an empty place with its language. */
export function LanguagesRow(props: {
  label: string;
  path: string;
  texts: LocalizedText;
  onChange(texts: LocalizedText): void;
}) {
  return (
    <div class="languages-row">
      {languages.value.map((language) => (
        <EditField
          key={language}
          label={`${props.label} · ${LOCALE_NAMES[language]}`}
          hiddenLabel
          placeholder={language === storeLanguage.value ? props.label : LOCALE_NAMES[language]}
          path={`${props.path}/${language}`}
          lang={language}
          maxLength={80}
          value={props.texts[language] ?? ''}
          onInput={(value) => props.onChange({ ...props.texts, [language]: value })}
        />
      ))}
    </div>
  );
}
