import { Button, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { MessagePage } from './message-page.tsx';
import { Sentences } from './sentences.tsx';

export function NotFound() {
  const { frame } = words.value;
  return (
    <MessagePage
      shape={icons.search}
      title={frame.notFoundTitle}
      actions={<Button href="/">{frame.toMenu}</Button>}
    >
      <p>
        <Sentences text={frame.notFoundText} />
      </p>
    </MessagePage>
  );
}
