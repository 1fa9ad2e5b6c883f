import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../support/api.ts';
import type { TestCluster } from '../../support/cluster.ts';

/** A provider that takes so much longer than anybody waits for it is not just on a busy machine. */
const MOST_REPEATS = 5;
/** Payment answers two seconds before ordering gives it up, unless the machine has stopped for a while. */
const MOST_LATE = 3;
const LATE = /no answer within|no time left/;
/** What ordering writes when the word that it gives is not payment's own. */
const NO_WORD_OF_PAYMENT = 'payment does not answer';

/** Confirms the payment of an order, until its outcome is known. */
export type UntilCertain = (orderId: string, confirm: () => Promise<Answer>) => Promise<Answer>;

/**
 * For guests where payment is well. That it takes the provider longer than guests are kept waiting, as it may on a machine
 * with much to do, payment itself says, and phones ask again when they were told to: a few times at most. Guests are told
 * the same when ordering had no answer of payment's: that is a failure at once.
 */
export function untilCertain(cluster: Pick<TestCluster, 'crew' | 'logOf'>): UntilCertain {
  let late = 0;
  return async (orderId, confirm) => {
    let met = 0;
    for (let repeats = 0; ; repeats += 1) {
      const answer = await confirm();
      if (answer.body?.code !== 'payment-unavailable') return answer;
      const unanswered = withoutItsWord(cluster, orderId);
      late += unanswered.length - met;
      met = unanswered.length;
      const gone = unanswered.filter((why) => !LATE.test(why));
      if (gone.length > 0 || late > MOST_LATE) throw new Error(`ordering: ${unanswered.join(', ')}`);
      if (repeats === MOST_REPEATS) throw new Error(`asked ${repeats + 1} times: ${answer.text}`);
      await sleep(1_000 * Number(answer.headers.get('retry-after')));
    }
  };
}

/** Why ordering has spoken for payment, each time for this order; it writes that down before it answers. */
function withoutItsWord({ crew, logOf }: Pick<TestCluster, 'crew' | 'logOf'>, orderId: string): string[] {
  return crew.members
    .filter(({ runs }) => runs === 'ordering')
    .flatMap(({ name }) => logOf(name).split('\n'))
    .filter((line) => line.includes(NO_WORD_OF_PAYMENT) && line.includes(orderId))
    .map((line) => (JSON.parse(line) as { err: { message: string } }).err.message);
}
