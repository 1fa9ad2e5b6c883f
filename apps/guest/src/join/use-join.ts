import { useEffect, useState } from 'preact/hooks';
import { type ApiProblem, pause, retryDelay } from '@hiorder/ui';
import { forgetScroll } from '../frame/scroll-memory.ts';
import { goInstead } from '../navigation.ts';
import { type Wait, waitOf } from '../placing/waiting.ts';
import { joinTable } from '../state/party.ts';
import { sitDown } from '../state/seat.ts';

export interface Joining {
  /** Final: asking again would change nothing. */
  readonly refusal: ApiProblem | null;
  /** Not through yet; tried again by itself. */
  readonly wait: Wait | null;
  again(): void;
}

/** Takes a seat at the table with this code, as often as it takes. */
export function useJoin(code: string): Joining {
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const leave = new AbortController();
    void (async () => {
      for (let attempt = 0; !leave.signal.aborted; attempt++) {
        const problem = await joinTable(code);
        if (leave.signal.aborted) return;
        if (!problem) return arrive();
        const delay = retryDelay(problem, attempt, Math.random());
        if (delay === null) return setRefusal(problem);
        setWait(waitOf({ problem, attempt, until: Date.now() + delay }, null));
        await pause(delay, leave.signal);
        setWait((now) => waitOf(null, now));
      }
    })();
    return () => leave.abort();
  }, [code, turn]);

  const again = () => {
    setRefusal(null);
    setTurn(turn + 1);
  };
  return { refusal, wait, again };
}

function arrive(): void {
  forgetScroll();
  sitDown();
  goInstead('/');
}
