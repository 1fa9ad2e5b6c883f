import { useEffect } from 'preact/hooks';
import { icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { confirming, finishPayment } from '../state/paying.ts';
import { PayWaiting } from './pay-waiting.tsx';

/** The payment window sends people back here; the order is placed when the provider has confirmed. */
export function PaySuccess(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { pay } = words.value;
  useEffect(() => {
    void finishPayment({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  const wait = confirming.value?.wait;
  if (wait) return <PayWaiting wait={wait} />;
  return (
    <MessagePage shape={icons.card} busy title={pay.confirming}>
      <p>
        <Sentences text={pay.confirmingText} />
      </p>
    </MessagePage>
  );
}
