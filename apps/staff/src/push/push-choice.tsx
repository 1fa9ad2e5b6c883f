import { Button, Icon, icons } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { busy, canPush, isOn, lookAgain, turnOff, turnOn } from './state.ts';
import { words } from './words/index.ts';

/** Whether this device may call while nobody looks at it. */
export function PushChoice() {
  const w = words.value;
  useEffect(() => void lookAgain(), []);
  if (!canPush) return null;
  const on = isOn.value === true;
  return (
    <>
      <Button
        kind="quiet"
        size="m"
        busy={busy.value}
        onClick={() => void (on ? turnOff() : turnOn())}
        describedBy="push-choice"
      >
        <Icon small shape={icons.bell} />
        {on ? w.turnOff : w.turnOn}
      </Button>
      <p class="caption" id="push-choice" role="status">
        {on ? w.isOn : w.why}
      </p>
    </>
  );
}
