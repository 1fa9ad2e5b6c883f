import { Button, LOCALE_NAMES, LOCALES, Skeleton } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { ReadFailed } from '../../shell/read-failed.tsx';
import { manages, me } from '../../state/session.ts';
import { words } from '../words/index.ts';
import { KindRow, fieldId } from './kind-row.tsx';
import {
  dirty,
  drafts,
  edit,
  failed,
  followKinds,
  loadKinds,
  saveKinds,
  saving,
  stale,
  storeLocale,
} from './kinds.ts';
import './kinds-page.css';

/** As the server takes it. */
const MOST = 12;

function focusOn(key: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(key, storeLocale.value))?.focus());
}

function add(): void {
  const key = `new-${Date.now()}`;
  edit((all) => [...all, { key, name: {} }]);
  focusOn(key);
}

async function save(): Promise<void> {
  const wrong = await saveKinds();
  if (wrong !== undefined) focusOn(wrong);
}

function Kinds() {
  const w = words.value.settings;
  const rows = drafts.value ?? [];
  const locales = [storeLocale.value, ...LOCALES.filter((one) => one !== storeLocale.value)];
  return (
    <>
      <ol class="kinds">
        {rows.map((draft, index) => (
          <KindRow key={draft.key} draft={draft} index={index} locales={locales} />
        ))}
      </ol>
      <div class="kinds-add">
        <Button kind="quiet" size="m" hug disabled={rows.length >= MOST} onClick={add}>
          {w.add}
        </Button>
        <p class="caption">
          {rows.length >= MOST ? w.most(MOST) : w.fallback(LOCALE_NAMES[storeLocale.value])}
        </p>
      </div>
    </>
  );
}

/** In reach while there is something to save. */
function Foot() {
  const w = words.value.settings;
  return (
    <footer class="kinds-foot">
      {stale.value ? (
        <p class="kinds-stale" role="alert">
          {w.stale}
        </p>
      ) : (
        <p class="caption">{dirty.value ? w.unsaved : ''}</p>
      )}
      {(dirty.value || stale.value) && (
        <Button kind="quiet" size="m" hug onClick={() => void loadKinds()}>
          {stale.value ? w.reload : w.undo}
        </Button>
      )}
      <Button
        size="m"
        hug
        busy={saving.value}
        disabled={!dirty.value || stale.value}
        onClick={() => void save()}
      >
        {w.save}
      </Button>
    </footer>
  );
}

function Content() {
  if (me.value && !manages.value) return <p class="label">{words.value.settings.onlyManagers}</p>;
  if (failed.value) {
    return <ReadFailed onRetry={() => void loadKinds()} />;
  }
  if (!drafts.value) {
    return (
      <div aria-busy="true">
        {[1, 2, 3, 4, 5, 6].map((one) => (
          <Skeleton key={one} class="kinds-skeleton" />
        ))}
      </div>
    );
  }
  return <Kinds />;
}

/** What guests of the store can call for: named in four languages, in the order that they see. */
export function CallKindsPage() {
  const w = words.value.settings;
  useEffect(followKinds, []);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  return (
    <div class="kinds-page">
      <main id="main" class="kinds-main">
        <h1>{w.title}</h1>
        <p class="label kinds-text">{w.text}</p>
        <Content />
      </main>
      {drafts.value && manages.value && <Foot />}
    </div>
  );
}
