import type { TabletPlace } from '@hiorder/contracts';
import { Button, type Answer } from '@hiorder/ui';
import { useId, useState } from 'preact/hooks';
import { checkPin, pinProblem } from './check-pin.ts';
import { words } from './words/index.ts';
import './pin-form.css';

const DIGITS = 6;

/** Six digits, checked by the server. `onAnswer` says whether that settles it; else what was wrong is shown. */
export function PinForm(props: {
  code: string;
  submit: string;
  onAnswer(answer: Answer<TabletPlace>): Promise<boolean>;
}) {
  const text = words.value;
  const id = useId();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (busy || pin.length !== DIGITS) return;
    setBusy(true);
    const answer = await checkPin(props.code, pin);
    if (await props.onAnswer(answer)) return;
    setBusy(false);
    setPin('');
    setProblem(answer.ok ? null : pinProblem(answer.problem));
  };
  return (
    <form
      class="pin-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="label" for={id}>
        {text.pin}
      </label>
      <input
        {...{ id, class: 'pin', value: pin, maxLength: DIGITS }}
        {...{ type: 'password', inputMode: 'numeric', pattern: '[0-9]*', autocomplete: 'off' }}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-below`}
        onInput={({ currentTarget }) => setPin(currentTarget.value.replace(/\D/g, ''))}
      />
      <p id={`${id}-below`} class="caption" role={problem ? 'alert' : undefined}>
        {problem ?? text.pinHint}
      </p>
      <Button type="submit" busy={busy} disabled={pin.length !== DIGITS}>
        {props.submit}
      </Button>
    </form>
  );
}
