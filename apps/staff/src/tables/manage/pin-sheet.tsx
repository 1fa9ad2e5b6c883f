import type { TabletPinState } from '@hiorder/contracts';
import { Button, Sheet, showToast } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { api } from '../../state/api.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { PinField } from './pin-field.tsx';

const DIGITS = 6;

/** What staff type on tablets that stand on tables; nobody can read the present one. */
export function PinSheet({ onClose }: { onClose(): void }) {
  const w = words.value.tablet;
  const [pin, setPin] = useState('');
  const [isSet, setIsSet] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    void api.get<TabletPinState>('/api/tablet-pin').then((answer) => setIsSet(answer.ok && answer.value.set));
  }, []);
  const save = async () => {
    if (busy || pin.length !== DIGITS) return;
    setBusy(true);
    const answer = await api.send<TabletPinState>({ method: 'PUT', path: '/api/tablet-pin', body: { pin } });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem.code);
    if (!answer.ok) return;
    showToast(w.saved, { tone: 'good' });
    onClose();
  };
  const tooSimple = problem === 'tablet-pin-too-simple';
  return (
    <Sheet
      title={w.pinTitle}
      closeLabel={shared.value.common.close}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={pin.length !== DIGITS} onClick={() => void save()}>
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
        onEnter={() => void save()}
      />
      {problem !== undefined && !tooSimple && <SheetFailed />}
    </Sheet>
  );
}
