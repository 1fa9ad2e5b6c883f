import { Button, icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words as common } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { words as failures } from '../pay/words/index.ts';
import { openPaymentWindow } from '../state/checkout.ts';
import { billFailureOf } from './bill-failure.ts';
import { bill, giveUp, loadBill } from './bill-state.ts';
import { words } from './words/index.ts';

/** No money has moved, or it goes back: what happened, and the two ways on. */
export function BillFail(props: { query?: Record<string, string> }) {
  const { orderId = '', code, reason } = props.query ?? {};
  const [busy, setBusy] = useState(false);
  const text = words.value;
  const failure = billFailureOf(code, reason);
  const { title, text: sentence } = failure.own
    ? text.failures[failure.own]
    : failures.value[failure.provider];
  useEffect(() => void loadBill(), []);
  const open = bill.value?.payments.find(({ id, status }) => id === orderId && status === 'awaiting-payment');
  const back = async () => {
    setBusy(true);
    // Others can pay it now; if that fails its time will be over by itself.
    if (open) await giveUp(open.id);
    goInstead('/bill');
  };
  const again = failure.own !== 'changed' && open?.checkout?.checkoutUrl;
  return (
    <MessagePage
      shape={failure.own === 'expired' ? icons.clock : icons.card}
      tone="warn"
      title={title}
      actions={
        <>
          {again && (
            <Button onClick={() => void openPaymentWindow(orderId, again)}>{common.value.pay.again}</Button>
          )}
          <Button kind={again ? 'quiet' : 'main'} busy={busy} onClick={() => void back()}>
            {text.toBill}
          </Button>
        </>
      }
    >
      <p>
        <Sentences text={sentence} />
      </p>
    </MessagePage>
  );
}
