import { useEffect } from 'preact/hooks';
import { Button, Icon, icons } from '@hiorder/ui';
import { accept, busy, decline, isOpen, renew } from './state.ts';
import { words } from './words/index.ts';
import './push-offer.css';

/** After an order, and once at a table: whether the phone may call when the food is ready. */
export function PushOffer() {
  useEffect(() => void renew(), []);
  const w = words.value;
  if (!isOpen.value) return null;
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
