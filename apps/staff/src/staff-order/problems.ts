import type { Violation } from '@hiorder/contracts';
import type { DraftLine } from './draft.ts';

/** What the server would not take: of which line, or of the whole order. */
export interface OrderProblems {
  readonly lines: ReadonlyMap<string, Violation>;
  readonly whole: Violation | undefined;
}
export const NO_PROBLEMS: OrderProblems = { lines: new Map(), whole: undefined };

/** `/lines/3`, and whatever is below it. */
const placeOf = ({ path }: Violation): number | undefined => {
  const place = /^\/(?:body\/)?lines\/(\d+)/.exec(path ?? '')?.[1];
  return place === undefined ? undefined : Number(place);
};

/** By the lines as they were sent; the first thing that is wrong with each. */
export function problemsOf(violations: readonly Violation[], sent: readonly DraftLine[]): OrderProblems {
  const lines = new Map<string, Violation>();
  for (const violation of violations) {
    const line = sent[placeOf(violation) ?? -1];
    if (line && !lines.has(line.key)) lines.set(line.key, violation);
  }
  return { lines, whole: violations.find((one) => placeOf(one) === undefined) };
}
