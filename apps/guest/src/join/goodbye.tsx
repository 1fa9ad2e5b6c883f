import { icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { farewell } from '../state/seat.ts';

export function Goodbye() {
  const { join } = words.value;
  const store = farewell.read();
  return (
    <MessagePage shape={icons.check} tone="good" over={store ?? undefined} title={join.goodbyeTitle}>
      {store && (
        <p>
          <Sentences text={join.goodbyeText(store)} />
        </p>
      )}
      <p class="caption">{join.goodbyeAgain}</p>
    </MessagePage>
  );
}
