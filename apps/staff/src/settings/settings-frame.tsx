import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { me } from '../state/session.ts';
import { SkeletonRows } from './skeleton-rows.tsx';
import './settings-frame.css';

/** A page about the store: its name, what can be done with all that is on it, and that. */
export function SettingsFrame(props: {
  title: string;
  text: string;
  /** Whether whoever is here may, and what others read instead. */
  only?: { readonly may: boolean; readonly text: string };
  actions?: ComponentChildren;
  foot?: ComponentChildren;
  /** Sheets. */
  above?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { title, only } = props;
  useEffect(() => {
    document.title = `${title} · hiorder`;
  }, [title]);
  const known = me.value !== undefined;
  const may = known && only?.may !== false;
  return (
    <div class="settings">
      <main id="main" class="settings-main">
        <header class="settings-head">
          <div>
            <h1>{title}</h1>
            <p class="label">{props.text}</p>
          </div>
          {may && props.actions !== undefined && <div class="settings-actions">{props.actions}</div>}
        </header>
        {!known && <SkeletonRows rows={5} />}
        {known && !may && <p class="label">{only?.text}</p>}
        {may && props.children}
      </main>
      {may && props.foot}
      {may && props.above}
    </div>
  );
}
