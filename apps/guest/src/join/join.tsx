import { icons } from '@hiorder/ui';
import { FailedPage } from '../frame/failed-page.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { MenuSkeleton } from '../menu/menu-skeleton.tsx';
import { Countdown } from '../placing/countdown.tsx';
import { problemText } from '../words/problem-text.ts';
import { useJoin } from './use-join.ts';

/** The scan: no question is asked. What people see is the menu coming. */
export function Join(props: { code?: string }) {
  const { refusal, wait, again } = useJoin(props.code ?? '');
  const { join, placing } = words.value;
  if (refusal && (refusal.status === 404 || refusal.status === 400)) {
    const store = refusal.data.storeName;
    return (
      <MessagePage
        shape={icons.info}
        tone="warn"
        over={typeof store === 'string' ? store : undefined}
        title={join.unknownTitle}
      >
        <p>
          <Sentences text={join.unknownText} />
        </p>
      </MessagePage>
    );
  }
  if (refusal) return <FailedPage text={problemText(refusal)} onRetry={again} />;
  if (!wait) return <MenuSkeleton label={join.title} />;
  return (
    <MessagePage shape={wait.why === 'lost' ? icons.offline : icons.clock} title={join.waitTitle}>
      <p>
        <Sentences text={join.wait[wait.why]} />
      </p>
      <Countdown next={wait.next} say={placing.again} underway={placing.underway} />
      {wait.long && <p class="caption">{placing.long}</p>}
    </MessagePage>
  );
}
