import { useEffect } from 'preact/hooks';
import { words } from '../calls/words/index.ts';
import { ReadFailed } from '../shell/read-failed.tsx';
import { manages } from '../state/session.ts';
import { SettingsFoot } from './settings-foot.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import type { SettingsStore } from './settings-store.ts';
import { SkeletonRows } from './skeleton-rows.tsx';

type Shown = Pick<
  SettingsStore<unknown, unknown>,
  'stale' | 'dirty' | 'saving' | 'load' | 'refresh' | 'failed' | 'follow' | 'draft'
>;

/** A page of what managers set: read while it is shown, and saved whole. */
export function SettingsPage(props: {
  title: string;
  text: string;
  store: Shown;
  /** Whether whoever is here may, and what others read instead; without it, managers may. */
  only?: { readonly may: boolean; readonly text: string };
  onSave(): void;
  children: preact.ComponentChildren;
}) {
  const { title, text, store } = props;
  const { only = { may: manages.value, text: words.value.settings.onlyManagers } } = props;
  useEffect(() => store.follow(), [store]);
  const there = store.draft.value !== undefined;
  return (
    <SettingsFrame
      {...{ title, text, only }}
      foot={there && <SettingsFoot store={store} onSave={props.onSave} />}
    >
      {store.failed.value && <ReadFailed onRetry={() => store.refresh()} />}
      {!store.failed.value && (there ? props.children : <SkeletonRows rows={6} />)}
    </SettingsFrame>
  );
}
