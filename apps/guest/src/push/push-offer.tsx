import { soundUnlocked } from '@hiorder/ui/chime';
import { useEffect, useState } from 'preact/hooks';
import { Button, Icon, icons } from '@hiorder/ui';
import { accept, busy, decline, isOpen, renew } from './state.ts';
import { SoundSwitch } from './sound-switch.tsx';
import { words } from './words/index.ts';
import './push-offer.css';

/** After an order, and once at a table: whether the phone may call when the food is ready; else, how it chimes. */
export function PushOffer() {
  useEffect(() => void renew(), []);
  // Where it could not sound it stays to say that it can now.
  const [silent] = useState(() => !soundUnlocked.value);
  const w = words.value;
  if (!isOpen.value) return silent ? <SoundSwitch /> : null;
  return (
    <section class="push-offer" aria-labelledby="push-offer">
      <Icon shape={icons.bell} />
      <div class="push-offer-words">
        <h2 id="push-offer">{w.title}</h2>
        <p class="caption">{w.why}</p>
      </div>
      <div class="push-offer-ways">
        <Button kind="quiet" size="m" onClick={decline}>
          {w.no}
        </Button>
        <Button kind="ink" size="m" busy={busy.value} onClick={() => void accept()}>
          {w.yes}
        </Button>
      </div>
    </section>
  );
}
