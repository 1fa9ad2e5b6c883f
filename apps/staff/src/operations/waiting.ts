import type { DeadLetterReport, DeadLetterReports } from '@hiorder/contracts';

/** Each event somebody wants handled once more, by how often it had been tried then. */
export type Waiting = ReadonlyMap<string, number>;

/** As `context id`: two contexts may have parked the same event. */
export const keyOf = ({ context, id }: Pick<DeadLetterReport, 'context' | 'id'>): string =>
  `${context} ${id}`;

/** What became of them, as far as it is known. */
export function outcomeOf(
  asked: Waiting,
  now: DeadLetterReports,
): { left: Waiting; done: number; failed: number } {
  const attempts = new Map(now.items.map((one) => [keyOf(one), one.attempts]));
  const isSilent = (key: string): boolean => now.notHeard.includes(key.split(' ', 1)[0]!);
  const left = [...asked].filter(([key, before]) => attempts.get(key) === before || isSilent(key));
  const failed = [...asked].filter(([key, before]) => (attempts.get(key) ?? 0) > before).length;
  return { left: new Map(left), failed, done: asked.size - left.length - failed };
}
