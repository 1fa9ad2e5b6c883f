/** The replicas of one service, as seen from here: which to ask next, and how each has fared. */
export interface Addresses {
  readonly all: readonly string[];
  /** Replicas have come or gone; of those that stay is kept how they have fared. */
  become(all: readonly string[]): void;
  /**
   * Among those that are well, the one with the fewest requests waiting for an answer, in turn; one that is not well
   * only when there is no other. `tried` comes last.
   */
  next(tried: ReadonlySet<string>): string;
  /** A request goes there; call what comes back when it is answered, or will not be any more. */
  asked(address: string): () => void;
  worked(address: string): void;
  /** Left out for a while, longer each time in a row. */
  failed(address: string): void;
  /** It has said that it is about to stop. */
  leaving(address: string): void;
  /** It did not answer in time: left out until it has worked, or failed in a way that says more. */
  late(address: string): void;
  /** It did not answer either when it was only asked whether it is there. */
  silent(address: string): void;
  /** True while all are silent: whoever asks would wait for nothing. */
  nobodyAnswers(): boolean;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** By then it has stopped, or is back. */
const LEAVING_MS = 3_000;

interface State {
  failures: number;
  outUntil: number;
  waiting: number;
  answers: 'in time' | 'late' | 'not at all';
}

const newState = (): State => ({ failures: 0, outUntil: 0, waiting: 0, answers: 'in time' });

export function createAddresses(
  first: readonly string[],
  now: () => number = () => performance.now(),
  /** When it becomes true that nobody answers, and when it is no longer. */
  changed: () => void = () => undefined,
): Addresses {
  if (first.length === 0) throw new Error('A service needs at least one address');
  let all = first;
  const states = new Map<string, State>(all.map((address) => [address, newState()]));
  const stateOf = (address: string): State => states.get(address) ?? newState();
  const nobodyAnswers = (): boolean => [...states.values()].every(({ answers }) => answers === 'not at all');
  const noticing = (change: () => void): void => {
    const before = nobodyAnswers();
    change();
    if (nobodyAnswers() !== before) changed();
  };
  let turn = Math.floor(Math.random() * all.length);

  return {
    get all() {
      return all;
    },
    become(next) {
      if (next.length === 0) return;
      noticing(() => {
        for (const gone of all.filter((address) => !next.includes(address))) states.delete(gone);
        for (const come of next) if (!states.has(come)) states.set(come, newState());
        all = next;
      });
    },
    next(tried) {
      turn += 1;
      const inTurn = all.map((_, i) => all[(turn + i) % all.length]!);
      const fresh = inTurn.filter((address) => !tried.has(address));
      return best(fresh.length > 0 ? fresh : inTurn, stateOf, now());
    },
    asked(address) {
      const state = stateOf(address);
      state.waiting += 1;
      let over = false;
      return () => {
        if (!over) state.waiting -= 1;
        over = true;
      };
    },
    worked(address) {
      const state = stateOf(address);
      noticing(() => Object.assign(state, { ...newState(), waiting: state.waiting }));
    },
    failed(address) {
      const state = stateOf(address);
      noticing(() => (state.answers = 'in time'));
      state.failures += 1;
      state.outUntil = now() + Math.min(FIRST_PAUSE_MS * 2 ** (state.failures - 1), LONGEST_PAUSE_MS);
    },
    leaving: (address) => void (stateOf(address).outUntil = now() + LEAVING_MS),
    late(address) {
      const state = stateOf(address);
      if (state.answers === 'in time') state.answers = 'late';
    },
    silent: (address) => noticing(() => (stateOf(address).answers = 'not at all')),
    nobodyAnswers,
  };
}

/** The first of those that are equal. */
function best(candidates: readonly string[], stateOf: (address: string) => State, at: number): string {
  const waitOf = ({ answers, outUntil }: State): number =>
    answers === 'in time' ? Math.max(0, outUntil - at) : Infinity;
  const better = (one: State, other: State): boolean =>
    waitOf(one) === waitOf(other) ? one.waiting < other.waiting : waitOf(one) < waitOf(other);
  return candidates.reduce((found, one) => (better(stateOf(one), stateOf(found)) ? one : found));
}
