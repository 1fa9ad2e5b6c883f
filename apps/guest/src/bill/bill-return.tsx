import { icons } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words as common } from '../language.ts';
import { Countdown } from '../placing/countdown.tsx';
import { confirmingShare, confirmShare } from './confirm-share.ts';
import { words } from './words/index.ts';

/** The payment window sends people back here; the share is paid when the provider has confirmed. */
export function BillReturn(props: { query?: Record<string, string> }) {
  const { orderId = '', paymentKey = '', amount = '' } = props.query ?? {};
  const { pay, placing } = common.value;
  useEffect(() => {
    void confirmShare({ orderId, paymentKey, amount: Number(amount) });
  }, [orderId, paymentKey]);
  const wait = confirmingShare.value?.wait;
  if (!wait)
    return (
      <MessagePage shape={icons.card} busy title={pay.confirming}>
        <p>
          <Sentences text={pay.confirmingText} />
        </p>
      </MessagePage>
    );
  return (
    <MessagePage shape={icons.clock} tone="warn" title={pay.lateTitle}>
      <p>
        <Sentences text={words.value.late} />
      </p>
      <Countdown next={wait.next} say={placing.checkAgain} underway={placing.checking} />
      {wait.long && <p class="caption">{placing.long}</p>}
    </MessagePage>
  );
}
