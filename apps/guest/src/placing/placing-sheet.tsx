import { Button, Sheet } from '@hiorder/ui';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { giveUpOrder, hideStopping } from '../state/giving-up.ts';
import { placing } from '../state/order-on-its-way.ts';
import { Countdown } from './countdown.tsx';
import type { Wait } from './waiting.ts';
import './placing-sheet.css';

/**
 * The order is not through yet. It goes out by itself; all one can do is stop it, and what was stopped after it may
 * have arrived is looked for first.
 */
export function PlacingSheet() {
  const now = placing.value;
  if (now?.phase === 'waiting') return <WaitingSheet wait={now} />;
  return now?.phase === 'stopping' && !now.hidden ? <StoppingSheet next={now.next} /> : null;
}

function WaitingSheet({ wait }: { wait: Wait }) {
  const text = words.value.placing;
  return (
    <Sheet
      title={text[`${wait.why}Title`]}
      footer={
        <Button kind="quiet" onClick={giveUpOrder}>
          {text.giveUp}
        </Button>
      }
    >
      <div class="placing" role="status">
        <p class="label">
          <Sentences text={text[`${wait.why}Text`]} />
        </p>
        <Countdown next={wait.next} say={text.again} underway={text.underway} />
        {wait.long && <p class="caption">{text.long}</p>}
      </div>
    </Sheet>
  );
}

function StoppingSheet({ next }: { next: number | null }) {
  const { frame, placing: text } = words.value;
  return (
    <Sheet
      title={text.stoppingTitle}
      footer={
        <Button kind="quiet" onClick={hideStopping}>
          {frame.close}
        </Button>
      }
    >
      <div class="placing" role="status">
        <p class="label">
          <Sentences text={text.stoppingText} />
        </p>
        <Countdown next={next} say={text.checkAgain} underway={text.checking} />
      </div>
    </Sheet>
  );
}
