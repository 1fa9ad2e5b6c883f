import type { Answer } from '../../support/api.ts';

const PATIENCE_MS = 60_000;
/** For the moment: unavailable, overloaded, or the first try is still being worked on. */
const PASSING = ['dependency-unavailable', 'payment-unavailable', 'overloaded', 'idempotency-in-progress'];

/** As devices do it: what is refused for the moment, or not answered, is sent again, under the same key. */
export async function untilAnswered(
  send: () => Promise<Answer>,
  onAgain: (why: string) => void,
): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await send().catch((error: unknown) => String(error));
    const unanswered = typeof answer === 'string';
    if (!unanswered && !PASSING.includes(answer.body?.code)) return answer;
    if (Date.now() > deadline) throw new Error(unanswered ? answer : answer.text);
    onAgain(unanswered ? 'no answer' : `${answer.status} ${answer.body.code}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
