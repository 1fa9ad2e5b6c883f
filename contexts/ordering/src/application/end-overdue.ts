import type { Log, Result } from '@hiorder/kernel';

/**
 * Ends what is overdue, each on its own. One that fails technically holds up nobody: it is tried again with the next
 * round. Answers how many have ended; one that is being paid at this moment, or was, is refused and stays.
 */
export async function endOverdue(
  ids: readonly string[],
  end: (id: string) => Promise<Result<unknown, unknown>>,
  log: Log,
): Promise<number> {
  let ended = 0;
  for (const id of ids) {
    try {
      if ((await end(id)).ok) ended += 1;
    } catch (err) {
      log.error({ err, id }, 'what is overdue could not be ended, trying again');
    }
  }
  return ended;
}
