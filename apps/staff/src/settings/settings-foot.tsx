import { Button } from '@hiorder/ui';
import { words } from '../calls/words/index.ts';
import type { SettingsStore } from './settings-store.ts';

type Shown = Pick<SettingsStore<unknown, unknown>, 'stale' | 'dirty' | 'saving' | 'load'>;

/** In reach while there is something to save. */
export function SettingsFoot({ store, onSave }: { store: Shown; onSave(): void }) {
  const w = words.value.settings;
  const { stale, dirty, saving } = store;
  return (
    <footer class="settings-foot">
      {stale.value ? (
        <p class="settings-stale" role="alert">
          {w.stale}
        </p>
      ) : (
        <p class="caption">{dirty.value ? w.unsaved : ''}</p>
      )}
      {(dirty.value || stale.value) && (
        <Button kind="quiet" size="m" hug onClick={() => void store.load()}>
          {stale.value ? w.reload : w.undo}
        </Button>
      )}
      <Button size="m" hug busy={saving.value} disabled={!dirty.value || stale.value} onClick={onSave}>
        {w.save}
      </Button>
    </footer>
  );
}
