import type { Step } from './step.ts';

export interface Row {
  readonly step: Step;
  readonly depth: number;
}

/** One request and all that it has caused, each below its cause. */
export interface Request {
  readonly correlationId: string;
  readonly rows: readonly Row[];
}

const byTime = (a: Step, b: Step): number =>
  a.event.time.localeCompare(b.event.time) || a.event.id.localeCompare(b.event.id);

/** Requests and causes in the order of time. */
export function requestsOf(steps: readonly Step[]): Request[] {
  const inOrder = [...steps].sort(byTime);
  return [...Map.groupBy(inOrder, ({ event }) => event.correlationid)].map(([correlationId, own]) => ({
    correlationId,
    rows: rowsOf(own),
  }));
}

function rowsOf(steps: readonly Step[]): Row[] {
  const ids = new Set(steps.map(({ event }) => event.id));
  const isRoot = ({ event }: Step): boolean => event.causationid === event.id || !ids.has(event.causationid);
  const seen = new Set<Step>();
  const below = (step: Step, depth: number): Row[] => {
    if (seen.has(step)) return [];
    seen.add(step);
    const caused = steps.filter(({ event }) => event.causationid === step.event.id);
    return [{ step, depth }, ...caused.flatMap((one) => below(one, depth + 1))];
  };
  // What causes itself in a circle has no root, and must be seen all the same.
  return [...steps.filter(isRoot), ...steps].flatMap((step) => below(step, 0));
}
