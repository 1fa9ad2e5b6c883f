import type { ComponentChildren } from 'preact';
import { Faces } from '@hiorder/ui';
import { useLateSheet } from '../frame/use-late-sheet.tsx';
import { words } from '../language.ts';
import { guests, party } from '../state/party.ts';
import './menu-header.css';

const fetchSheet = () => import('../people/sheet.ts').then((module) => module.fetchPeople());

/** Whose place it is, where we sit, who is here. `children`: tools at the right. */
export function MenuHeader(props: { children?: ComponentChildren }) {
  const { sheet, open } = useLateSheet(fetchSheet);
  const here = party.value;
  const names = guests.value.map((one) => one.nickname).join(', ');
  return (
    <header class="menu-header">
      <div class="menu-header-where">
        <h1 class="one-line" tabIndex={-1}>
          {here?.store.name}
        </h1>
        <button type="button" class="menu-header-people" aria-haspopup="dialog" onClick={open}>
          <span class="label one-line">{words.value.tableName(here?.table.name ?? '')}</span>
          {names && <Faces people={guests.value} label={words.value.people.here(names)} />}
          <span class="hidden">{words.value.people.open}</span>
        </button>
      </div>
      {props.children !== undefined && <nav class="menu-header-tools">{props.children}</nav>}
      {sheet}
    </header>
  );
}
