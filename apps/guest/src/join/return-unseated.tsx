import { icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words as common } from '../language.ts';
import { isStayOver, rememberStayIsOver, wasOpenedHere } from '../state/opened-windows.ts';
import { farewell, wasStoodUp } from '../state/seat.ts';
import { words } from './return-words/index.ts';

/** The order or the share of a bill that the window was opened for. */
const returnedWith = (): string => new URLSearchParams(location.search).get('orderId') ?? '';

/**
 * The stay that the window was opened in: one of an earlier visit says nothing about this payment. Only the first page that
 * comes back may still know its party; whatever comes later, in this tab or in one of its own, is told of no seat at all.
 */
const isOver = (id: string): boolean => isStayOver(id) || (wasStoodUp && wasOpenedHere(id));

/**
 * Back from the payment window without a seat: the stay has ended meanwhile, or a bank's app has come back to another
 * browser. Whether the order is placed nobody can ask here, so only what is true either way is said.
 */
export function ReturnUnseated() {
  const [id] = useState(returnedWith);
  const [over] = useState(() => isOver(id));
  const text = words.value;
  useEffect(() => {
    if (over) rememberStayIsOver(id);
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
