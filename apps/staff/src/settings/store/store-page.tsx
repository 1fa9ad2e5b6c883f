import { TextField } from '@hiorder/ui';
import { me } from '../../state/session.ts';
import '../../shell/boxed-input.css';
import { SettingsPage } from '../settings-page.tsx';
import { words } from '../words/index.ts';
import { Colours, Sample } from './colours.tsx';
import { LogoField } from './logo-field.tsx';
import { setStore, storeSettings, type StoreDraft } from './store.ts';

async function save(): Promise<void> {
  const wrong = await storeSettings.save();
  if (wrong === undefined) return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${wrong} input`)?.focus());
}

function Fields({ draft: { name, accent, dayEndsAt } }: { draft: StoreDraft }) {
  const w = words.value.store;
  const tried = storeSettings.tried.value;
  const endless = tried && dayEndsAt === '';
  return (
    <>
      <section class="settings-section store-name" id="store-name">
        <TextField
          {...{ label: w.name, value: name, maxLength: 80, hint: w.nameText }}
          {...(tried && name.trim() === '' && { error: w.nameless })}
          onInput={(next) => setStore({ name: next })}
        />
      </section>
      <section class="settings-section">
        <h2 id="colour">{w.colour}</h2>
        <p class="caption">{w.colourText}</p>
        <Colours value={accent} onChange={(next) => setStore({ accent: next })} />
        <Sample name={name} accent={accent} />
      </section>
      <LogoField />
      <section class="settings-section" id="store-day-end">
        <h2 id="day-end">{w.dayEnd}</h2>
        <p class="caption">{w.dayEndText}</p>
        <input
          class="boxed-input store-time"
          type="time"
          aria-labelledby="day-end"
          aria-invalid={endless}
          aria-describedby={endless ? 'day-end-error' : undefined}
          value={dayEndsAt}
          onInput={({ currentTarget }) => setStore({ dayEndsAt: currentTarget.value })}
        />
        {endless && (
          <p class="boxed-input-error" id="day-end-error">
            {w.endless}
          </p>
        )}
      </section>
    </>
  );
}

/** What a store is called and looks like to its guests, and when its day ends. */
export function StorePage() {
  const w = words.value.store;
  const draft = storeSettings.draft.value;
  return (
    <SettingsPage
      {...{ title: w.title, text: w.text, store: storeSettings }}
      only={{ may: me.value?.permissions.includes('store.change') === true, text: w.onlyOwners }}
      onSave={() => void save()}
    >
      {draft && <Fields draft={draft} />}
    </SettingsPage>
  );
}
