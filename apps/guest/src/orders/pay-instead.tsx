import type { OrderView } from '@hiorder/contracts';
import { Button, ConfirmSheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { words } from '../language.ts';
import { resumePayment } from '../pay/resume-payment.ts';

/** An order that another phone went to pay for: it may be off, or in a pocket. */
export function PayInstead({ order }: { order: OrderView }) {
  const [asking, setAsking] = useState(false);
  const text = words.value.orders;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.payInstead}</Button>
      {asking && (
        <ConfirmSheet
          title={text.payInsteadTitle}
          yes={text.payInsteadYes}
          no={text.payInsteadNo}
          onYes={() => resumePayment(order)}
          onNo={() => setAsking(false)}
        >
          <p class="label">{text.payInsteadText}</p>
        </ConfirmSheet>
      )}
    </>
  );
}
