import { Button, Choices, LOCALE_NAMES, LOCALES } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { useScreen } from '../frame/use-screen.ts';
import { locale, words as common } from '../language.ts';
import { go, goInstead } from '../navigation.ts';
import { speak } from '../people/speak.ts';
import { seat } from '../state/seat.ts';
import { tablet } from './state.ts';
import { words } from './words/index.ts';
import './welcome-screen.css';

/** What an empty table shows: whose it is, and one thing to do. */
export function Welcome() {
  const text = words.value;
  const here = tablet.value;
  useScreen(here?.store.name ?? text.start);
  useEffect(() => {
    if (!here) goInstead('/');
  }, [here]);
  if (!here) return null;
  const seated = seat.value === 'seated';
  return (
    <main class="welcome">
      <p class="label">{here.store.name}</p>
      <h1 tabIndex={-1}>{common.value.tableName(here.table.name)}</h1>
      <p>{text.hello}</p>
      <Button onClick={() => go(seated ? '/' : `/t/${here.code}`)}>{seated ? text.goOn : text.start}</Button>
      <Choices
        name={common.value.people.language}
        value={locale.value}
        choices={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
        onChange={(next) => void speak(next)}
      />
    </main>
  );
}
