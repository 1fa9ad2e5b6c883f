import { Button, Icon, icons } from '@hiorder/ui';
import { muted, playChime, setMuted, soundUnlocked, wakeSound } from '@hiorder/ui/chime';
import { words } from './words/index.ts';
import './sound-switch.css';

/**
 * Whether this phone chimes. A page that comes back from the payment window must not until it has been touched: then
 * this says so, and pressing it is that touch.
 */
export function SoundSwitch() {
  const w = words.value;
  const on = soundUnlocked.value && !muted.value;
  async function turn() {
    setMuted(on);
    await wakeSound();
    playChime('step');
  }
  return (
    <p class="sound-switch">
      <Icon shape={on ? icons.soundOn : icons.soundOff} />
      <span>{on ? w.soundOn : w.soundOff}</span>
      <Button kind="quiet" size="m" hug onClick={() => void turn()}>
        {on ? w.turnOff : w.turnOn}
      </Button>
    </p>
  );
}
