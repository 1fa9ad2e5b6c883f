import { type ApiProblem, pause, retryDelay } from '@hiorder/ui';

/**
 * A read that does not give up: what was told made the screen old, and nobody tells it twice. After a refusal that may pass
 * it is tried again by itself, slower each time. Resolves after the first attempt; a newer call takes over.
 */
export function untilRead(read: () => Promise<ApiProblem | null>): () => Promise<void> {
  let newest = 0;

  async function again(problem: ApiProblem, mine: number): Promise<void> {
    let last: ApiProblem | null = problem;
    for (let attempt = 0; last; attempt++) {
      const delay = retryDelay(last, attempt, Math.random());
      if (delay === null) return;
      await pause(delay);
      if (mine !== newest) return;
      last = await read();
    }
  }

  return async () => {
    const mine = ++newest;
    const problem = await read();
    if (problem) void again(problem, mine);
  };
}
