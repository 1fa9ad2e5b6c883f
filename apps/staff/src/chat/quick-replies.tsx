import { icons, IconButton } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { me } from '../state/session.ts';
import { locale } from '../words/index.ts';
import { SettingsSheet } from './settings-sheet.tsx';
import { settings, textIn } from './settings.ts';
import { words } from './words/index.ts';

const mayChange = (): boolean => ['manager', 'owner'].includes(me.value?.role ?? '');

/** One tap answers. */
export function QuickReplies({ onReply }: { onReply(text: string): void }) {
  const w = words.value;
  const [editing, setEditing] = useState(false);
  const known = settings.value;
  if (!known || (known.quickReplies.length === 0 && !mayChange())) return null;
  return (
    <>
      <div class="quick" role="group" aria-label={w.quick}>
        {known.quickReplies.map((texts, index) => {
          const text = textIn(texts, locale.value);
          return (
            <button key={index} type="button" class="one-line" dir="auto" onClick={() => onReply(text)}>
              {text}
            </button>
          );
        })}
        {mayChange() && <IconButton shape={icons.pencil} label={w.change} onClick={() => setEditing(true)} />}
      </div>
      {editing && <SettingsSheet known={known} onClose={() => setEditing(false)} />}
    </>
  );
}
