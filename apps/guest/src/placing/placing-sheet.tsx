import { Button, Sheet } from '@hiorder/ui';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { giveUpOrder, hideStopping } from '../state/giving-up.ts';
import { placing } from '../state/order-on-its-way.ts';
import { Countdown } from './countdown.tsx';
import './placing-sheet.css';

/**
 * The order is not through yet. It goes out by itself; all one can do is stop it, and what was stopped after it may
 * have arrived is looked for first.
 */
export function PlacingSheet() {
  const text = words.value.placing;
  const now = placing.value;
  if (now?.phase === 'waiting') {
    return (
      <Sheet
        title={text[`${now.why}Title`]}
        footer={
          <Button kind="quiet" onClick={giveUpOrder}>
            {text.giveUp}
          </Button>
        }
      >
        <div class="placing" role="status">
          <p class="label">
            <Sentences text={text[`${now.why}Text`]} />
          </p>
          <Countdown next={now.next} say={text.again} underway={text.underway} />
          {now.long && <p class="caption">{text.long}</p>}
        </div>
      </Sheet>
    );
  }
  if (now?.phase !== 'stopping' || now.hidden) return null;
  return (
    <Sheet
      title={text.stoppingTitle}
      footer={
        <Button kind="quiet" onClick={hideStopping}>
          {words.value.frame.close}
        </Button>
      }
    >
      <div class="placing" role="status">
        <p class="label">
          <Sentences text={text.stoppingText} />
        </p>
        <Countdown next={now.next} say={text.checkAgain} underway={text.checking} />
      </div>
    </Sheet>
  );
}
