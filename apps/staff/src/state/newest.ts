export interface Newest<Answer> {
  ask(read: () => Promise<Answer>): Promise<void>;
  /** Does nothing while an answer is on its way: on a slow line each would make the next one later. */
  askIfIdle(read: () => Promise<Answer>): Promise<void>;
}

/** Answers overtake each other: only the one that was asked for last is shown. */
export function createNewest<Answer>(show: (answer: Answer) => void): Newest<Answer> {
  let newest = 0;
  let waiting = false;
  async function ask(read: () => Promise<Answer>): Promise<void> {
    const turn = (newest += 1);
    waiting = true;
    const answer = await read();
    if (turn !== newest) return;
    waiting = false;
    show(answer);
  }
  return {
    ask,
    async askIfIdle(read) {
      if (!waiting) await ask(read);
    },
  };
}
