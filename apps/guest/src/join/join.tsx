import { useEffect, useState } from 'preact/hooks';
import { type ApiProblem, ErrorState, icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { forgetScroll } from '../frame/scroll-memory.ts';
import { words } from '../language.ts';
import { MenuSkeleton } from '../menu/menu-skeleton.tsx';
import { goInstead } from '../navigation.ts';
import { joinTable } from '../state/party.ts';
import { sitDown } from '../state/seat.ts';
import { problemText } from '../words/problem-text.ts';

/** The scan: no question is asked. What people see is the menu coming. */
export function Join(props: { code?: string }) {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const code = props.code ?? '';

  function join() {
    setProblem(null);
    void joinTable(code).then((refusal) => {
      if (refusal) return setProblem(refusal);
      forgetScroll();
      sitDown();
      goInstead('/');
    });
  }
  useEffect(join, [code]);

  const text = words.value;
  if (!problem) return <MenuSkeleton label={text.join.title} />;
  if (problem.status === 404 || problem.status === 400) {
    const store = problem.data.storeName;
    return (
      <MessagePage
        shape={icons.info}
        tone="warn"
        over={typeof store === 'string' ? store : undefined}
        title={text.join.unknownTitle}
      >
        <p>{text.join.unknownText}</p>
      </MessagePage>
    );
  }
  return (
    <main>
      <ErrorState
        title={text.frame.failedTitle}
        text={problemText(problem)}
        retry={text.frame.retry}
        onRetry={join}
      />
    </main>
  );
}
