import { icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';

/** Somebody came without a scan, or long after it. */
export function NoTable() {
  const { join } = words.value;
  return (
    <MessagePage shape={icons.qr} title={join.noTableTitle}>
      <p>
        <Sentences text={join.noTableText} />
      </p>
    </MessagePage>
  );
}
