import { Button, LOCALE_NAMES, LOCALES } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { fieldId, NameRow } from './name-row.tsx';
import type { NameList } from './names-draft.ts';

export function focusName(list: NameList, key: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(key, list.storeLocale.value))?.focus());
}

function add(list: NameList): void {
  const key = `new-${Date.now()}`;
  list.edit((all) => [...all, { key, name: {} }]);
  focusName(list, key);
}

/** A list that the store names in its own words, in the order that people see. */
export function NameRows({ list, most }: { list: NameList; most: number }) {
  const w = words.value.list;
  const rows = list.drafts.value;
  const own = list.storeLocale.value;
  const locales = [own, ...LOCALES.filter((one) => one !== own)];
  return (
    <>
      <ol>
        {rows.map((draft, index) => (
          <NameRow key={draft.key} list={list} draft={draft} index={index} locales={locales} />
        ))}
      </ol>
      <div class="settings-add">
        <Button kind="quiet" size="m" hug disabled={rows.length >= most} onClick={() => add(list)}>
          {w.add}
        </Button>
        <p class="caption">{rows.length >= most ? w.most(most) : w.fallback(LOCALE_NAMES[own])}</p>
      </div>
    </>
  );
}
