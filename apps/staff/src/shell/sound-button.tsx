import { Icon, icons, muted, playChime, setMuted, soundUnlocked } from '@hiorder/ui';
import { words } from '../words/index.ts';
import './sound-button.css';

/** Turned on, it lets itself be heard: that is how one checks the loudspeaker. */
function toggle(): void {
  setMuted(!muted.value);
  playChime('ready');
}

/**
 * The icon and its words say whether the sound is on. `text` says what for. Until the page has been touched it must
 * not sound, and says so.
 */
export function SoundButton({ text }: { text?: string }) {
  const w = words.value.sound;
  const waiting = !muted.value && !soundUnlocked.value;
  const look = text === undefined ? 'rail-button' : 'sound-button';
  return (
    <button
      type="button"
      class={waiting ? `${look} sound--waiting` : look}
      aria-pressed={!muted.value}
      title={waiting ? w.blocked : undefined}
      // The touch itself wakes the sound; it must not mute it in the same breath.
      onClick={waiting ? undefined : toggle}
    >
      <Icon shape={muted.value ? icons.soundOff : icons.soundOn} />
      <span>{waiting ? (text === undefined ? w.tap : w.tapLong) : muted.value ? w.off : (text ?? w.on)}</span>
    </button>
  );
}
