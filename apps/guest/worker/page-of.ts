/** What a gateway says when nobody is behind it. */
const NOBODY_THERE = new Set([502, 503, 504]);

/**
 * As it is now, where there is a line that answers in time; else the app starts from what was kept, when there is
 * something. `late` ends the waiting.
 */
export async function pageOf(o: {
  readonly answer: Promise<Response>;
  readonly late: Promise<unknown>;
  kept(): Promise<Response | undefined>;
}): Promise<Response> {
  const good = o.answer.then(
    (one) => (NOBODY_THERE.has(one.status) ? undefined : one),
    () => undefined,
  );
  const inTime = await Promise.race([good, o.late.then(() => undefined)]);
  if (inTime) return inTime;
  const kept = await o.kept().catch(() => undefined);
  return kept ?? o.answer.catch(() => Response.error());
}

/**
 * Answers before it keeps: a phone that is full, or slow to write, starts the app all the same. `later`: what may go on
 * when the answer is there.
 */
export async function fileOf(o: {
  kept(): Promise<Response | undefined>;
  fetch(): Promise<Response>;
  keep(answer: Response): Promise<unknown>;
  later(work: Promise<unknown>): void;
}): Promise<Response> {
  const kept = await o.kept().catch(() => undefined);
  if (kept) return kept;
  const answer = await o.fetch().catch(() => Response.error());
  if (answer.ok) o.later(o.keep(answer.clone()).catch(() => undefined));
  return answer;
}

/** The one before stays, for a page of this phone that still runs it; while more than one is open, all of them. */
export function olderToGo(names: readonly string[], present: string, pages: number): readonly string[] {
  const older = names.filter((name) => name !== present);
  return pages > 1 ? [] : older.slice(0, -1);
}
