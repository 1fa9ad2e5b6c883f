import { Button, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { MessagePage } from './message-page.tsx';
import { Sentences } from './sentences.tsx';

/** A whole page that could not be had: why, and the button that may help. */
export function FailedPage(props: { text?: string; onRetry(): void }) {
  const { frame } = words.value;
  return (
    <MessagePage
      shape={icons.warning}
      title={frame.failedTitle}
      actions={<Button onClick={props.onRetry}>{frame.retry}</Button>}
    >
      <p>
        <Sentences text={props.text ?? frame.failedText} />
      </p>
    </MessagePage>
  );
}
