import { Button, icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { Countdown } from '../placing/countdown.tsx';
import type { Wait } from '../placing/waiting.ts';
import { confirmNow } from '../state/paying.ts';

/** The provider does not answer, or cannot be reached. The order is kept, and asked about until there is an answer. */
export function PayWaiting({ wait }: { wait: Wait }) {
  const { frame, pay, placing } = words.value;
  return (
    <MessagePage
      shape={icons.clock}
      tone="warn"
      title={pay.lateTitle}
      actions={
        <>
          <Button busy={wait.next === null} onClick={confirmNow}>
            {pay.checkNow}
          </Button>
          <Button kind="quiet" href="/">
            {frame.toMenu}
          </Button>
        </>
      }
    >
      <p>
        <Sentences text={wait.why === 'lost' ? pay.lateLost : pay.lateText} />
      </p>
      <Countdown next={wait.next} say={placing.checkAgain} underway={placing.checking} />
      <p class="caption">{wait.long ? placing.long : pay.lateKeep}</p>
    </MessagePage>
  );
}
