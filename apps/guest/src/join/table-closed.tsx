import { icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { farewell } from '../state/seat.ts';

/** Back from the payment window, and the table was closed meanwhile: first of all, what became of the money. */
export function TableClosed() {
  const { join } = words.value;
  return (
    <MessagePage shape={icons.card} tone="warn" over={farewell.read() ?? undefined} title={join.closedTitle}>
      <p>
        <Sentences text={join.closedText} />
      </p>
      <p class="caption">{join.goodbyeAgain}</p>
    </MessagePage>
  );
}
