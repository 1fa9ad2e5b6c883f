import { Skeleton } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { words } from '../calls/words/index.ts';
import { ReadFailed } from '../shell/read-failed.tsx';
import { manages, me } from '../state/session.ts';
import { SettingsFoot } from './settings-foot.tsx';
import type { SettingsStore } from './settings-store.ts';
import './settings-page.css';

type Shown = Pick<
  SettingsStore<unknown, unknown>,
  'stale' | 'dirty' | 'saving' | 'load' | 'failed' | 'follow' | 'draft'
>;

function Content({ store, children }: { store: Shown; children: preact.ComponentChildren }) {
  if (me.value && !manages.value) return <p class="label">{words.value.settings.onlyManagers}</p>;
  if (store.failed.value) return <ReadFailed onRetry={() => void store.load()} />;
  if (store.draft.value !== undefined) return <>{children}</>;
  return (
    <div aria-busy="true">
      {[1, 2, 3, 4, 5, 6].map((one) => (
        <Skeleton key={one} class="kinds-skeleton" />
      ))}
    </div>
  );
}

/** A page of what managers set: read while it is shown, and saved whole. */
export function SettingsPage(props: {
  title: string;
  text: string;
  store: Shown;
  onSave(): void;
  children: preact.ComponentChildren;
}) {
  const { title, text, store } = props;
  useEffect(() => store.follow(), [store]);
  useEffect(() => {
    document.title = `${title} · hiorder`;
  }, [title]);
  return (
    <div class="kinds-page">
      <main id="main" class="kinds-main">
        <h1>{title}</h1>
        <p class="label kinds-text">{text}</p>
        <Content store={store}>{props.children}</Content>
      </main>
      {store.draft.value !== undefined && manages.value && (
        <SettingsFoot store={store} onSave={props.onSave} />
      )}
    </div>
  );
}
