import type { TabletPinState } from '@hiorder/contracts';
import { Button, Sheet, showToast } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { PinField } from './pin-field.tsx';

const DIGITS = 6;
const TOO_SIMPLE = 'tablet-pin-too-simple';

/** What staff type on tablets that stand on tables; nobody can read the present one. */
export function PinSheet({ onClose }: { onClose(): void }) {
  const w = words.value.tablet;
  const [pin, setPin] = useState('');
  const [isSet, setIsSet] = useState(false);
  const { busy, refused, go } = useAsked<string>({
    async send() {
      const path = '/api/tablet-pin';
      const answer = await api.send<TabletPinState>({ method: 'PUT', path, body: { pin } });
      if (!answer.ok) return answer.problem.code;
      showToast(w.saved, { tone: 'good' });
      return undefined;
    },
    onDone: onClose,
    said: (code) => (code === TOO_SIMPLE ? w.tooSimple : shared.value.common.saveFailed),
  });
  useEffect(() => {
    void api.get<TabletPinState>('/api/tablet-pin').then((answer) => setIsSet(answer.ok && answer.value.set));
  }, []);
  const tooSimple = refused === TOO_SIMPLE;
  return (
    <Sheet
      title={w.pinTitle}
      closeLabel={shared.value.common.close}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={pin.length !== DIGITS} onClick={go}>
          {isSet ? w.change : w.set}
        </Button>
      }
    >
      <p>{w.pinText}</p>
      {isSet && <p class="label">{w.pinIsSet}</p>}
      <PinField
        label={w.pin}
        value={pin}
        hint={w.pinHint}
        {...(tooSimple && { error: w.tooSimple })}
        onInput={setPin}
        onEnter={() => pin.length === DIGITS && go()}
      />
      {refused !== undefined && !tooSimple && <SheetFailed />}
    </Sheet>
  );
}
