import { Icon, icons, muted, setMuted } from '@hiorder/ui';
import { words } from '../words/index.ts';

/** `text` stays; the icon and its name say whether the sound is on. */
export function SoundButton({ text }: { text?: string }) {
  const w = words.value.sound;
  return (
    <button
      type="button"
      class={text === undefined ? 'rail-button' : 'sound-button'}
      aria-pressed={!muted.value}
      onClick={() => setMuted(!muted.value)}
    >
      <Icon shape={muted.value ? icons.soundOff : icons.soundOn} />
      <span>{muted.value ? w.off : (text ?? w.on)}</span>
    </button>
  );
}
