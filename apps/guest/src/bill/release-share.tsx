import type { BillPaymentView } from '@hiorder/contracts';
import { Button, ConfirmSheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { billProblem } from './bill-problem.ts';
import { giveUp } from './bill-state.ts';
import { words } from './words/index.ts';

/** A share that somebody else took upon themselves and does not pay: their phone may be off. Others can have it. */
export function ReleaseShare({ payment, name }: { payment: BillPaymentView; name: string }) {
  const text = words.value.release;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  async function release() {
    setBusy(true);
    const problem = await giveUp(payment.id);
    setBusy(false);
    setAsking(false);
    if (problem) showToast(billProblem(problem), { tone: 'bad' });
  }
  return (
    <>
      <Button kind="quiet" size="s" hug label={text.of(name)} onClick={() => setAsking(true)}>
        {text.action}
      </Button>
      {asking && (
        <ConfirmSheet
          title={text.title(name)}
          yes={text.yes}
          no={text.no}
          busy={busy}
          onYes={() => void release()}
          onNo={() => setAsking(false)}
        >
          <p class="label">{text.text}</p>
        </ConfirmSheet>
      )}
    </>
  );
}
