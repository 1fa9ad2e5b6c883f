import { icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words as common } from '../language.ts';
import { wasOpenedHere } from '../state/opened-windows.ts';
import { farewell, seat } from '../state/seat.ts';
import { words } from './return-words/index.ts';

/** A phone that wakes draws the page anew, and is told of its end only once: this entry of its history remembers. */
const wasOver = (): boolean => (history.state as { readonly over?: true } | null)?.over === true;

/** The order or the share of a bill that the window was opened for. */
const returnedWith = (): string => new URLSearchParams(location.search).get('orderId') ?? '';

/** A stay that ended and was another one, of an earlier visit, says nothing about this payment. */
const isOver = (): boolean => wasOver() || (seat.value === 'over' && wasOpenedHere(returnedWith()));

/**
 * Back from the payment window without a seat: the stay has ended meanwhile, or a bank's app has come back to another
 * browser. Whether the order is placed nobody can ask here, so only what is true either way is said.
 */
export function ReturnUnseated() {
  const [over] = useState(isOver);
  const text = words.value;
  useEffect(() => {
    if (over) history.replaceState({ ...history.state, over: true }, '');
  }, [over]);
  if (over)
    return (
      <MessagePage shape={icons.card} tone="warn" over={farewell.read() ?? undefined} title={text.over.title}>
        <p>
          <Sentences text={text.over.text} />
        </p>
        <p class="caption">{common.value.join.goodbyeAgain}</p>
      </MessagePage>
    );
  return (
    <MessagePage shape={icons.card} tone="warn" title={text.elsewhere.title}>
      <p>
        <Sentences text={text.elsewhere.text} />
      </p>
      <p class="caption">{text.elsewhere.lost}</p>
    </MessagePage>
  );
}
