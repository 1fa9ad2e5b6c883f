import type { Locale } from '@hiorder/contracts';
import { LOCALE_NAMES } from '@hiorder/ui/locale';
import { languages, storeLanguage } from '../state/store.ts';
import { words } from '../words/index.ts';
import { EditField } from './edit-field.tsx';
import { change, type Editing } from './editing.ts';
import './texts-section.css';

/** Name and description in four languages side by side, and what is missing. */
export function TextsSection({ now }: { now: Editing }) {
  return (
    <section class="texts">
      <h3 class="edit-title">{words.value.editor.texts}</h3>
      <div class="texts-grid">
        {languages.value.map((language) => (
          <Language key={language} now={now} language={language} />
        ))}
      </div>
    </section>
  );
}

function Language({ now, language }: { now: Editing; language: Locale }) {
  const w = words.value.editor;
  const { name, description } = now.draft;
  const named = LOCALE_NAMES[language];
  const state = stateOf(now, language);
  return (
    <div class="texts-language">
      <p class={`texts-head texts-head--${state}`}>
        <b>{named}</b>
        <em>{w.textState[state]}</em>
      </p>
      <EditField
        label={`${w.name} · ${named}`}
        hiddenLabel
        placeholder={w.name}
        path={`/name/${language}`}
        lang={language}
        maxLength={80}
        value={name[language] ?? ''}
        onInput={(value) => change({ name: { ...name, [language]: value } })}
      />
      <EditField
        label={`${w.description} · ${named}`}
        hiddenLabel
        multiline
        placeholder={w.description}
        path={`/description/${language}`}
        lang={language}
        maxLength={500}
        value={description[language] ?? ''}
        onInput={(value) => change({ description: { ...description, [language]: value } })}
      />
    </div>
  );
}

/** What the store's language says, the others should say too. */
function stateOf({ draft }: Editing, language: Locale): 'base' | 'done' | 'missing' {
  const there = (of: Locale) => [draft.name[of], draft.description[of]].map((text) => Boolean(text?.trim()));
  const [named, described] = there(language);
  const [, wanted] = there(storeLanguage.value);
  if (!named || (wanted && !described)) return 'missing';
  return language === storeLanguage.value ? 'base' : 'done';
}
