import type { Log, Result } from '@hiorder/kernel';
import type { FindOverdue, Overdue } from './ports/overdue.ts';

const AT_ONCE = 100;

/**
 * Ends all that is overdue, each on its own. One that fails technically, or that is being paid at this moment and is
 * refused, stays and is tried again with the next round: it holds up nobody, however many of them there are. Answers how
 * many have ended.
 */
export async function endOverdue(o: {
  readonly at: Date;
  find: FindOverdue;
  end(id: string): Promise<Result<unknown, unknown>>;
  readonly log: Log;
}): Promise<number> {
  let ended = 0;
  const next = (after?: Overdue) => o.find({ at: o.at, limit: AT_ONCE, after });
  for (let page = await next(); page.length > 0; page = await next(page.at(-1))) {
    for (const { id } of page) {
      try {
        if ((await o.end(id)).ok) ended += 1;
      } catch (err) {
        o.log.error({ err, id }, 'what is overdue could not be ended, trying again');
      }
    }
  }
  return ended;
}
