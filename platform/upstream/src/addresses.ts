/** The replicas of one service, as seen from here: which to ask next, and how each has fared. */
export interface Addresses {
  readonly all: readonly string[];
  /** In turn, among those that are well; one that is not only when there is no other. `tried` comes last. */
  next(tried: ReadonlySet<string>): string;
  worked(address: string): void;
  /** Left out for a while, longer each time in a row. */
  failed(address: string): void;
  /** It has said that it is about to stop. */
  leaving(address: string): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** By then it has stopped, or is back. */
const LEAVING_MS = 3_000;

interface State {
  failures: number;
  outUntil: number;
}

export function createAddresses(
  all: readonly string[],
  now: () => number = () => performance.now(),
): Addresses {
  if (all.length === 0) throw new Error('A service needs at least one address');
  const states = new Map<string, State>(all.map((address) => [address, { failures: 0, outUntil: 0 }]));
  const stateOf = (address: string): State => states.get(address) ?? { failures: 0, outUntil: 0 };
  let turn = Math.floor(Math.random() * all.length);

  return {
    all,
    next(tried) {
      turn += 1;
      const inTurn = all.map((_, i) => all[(turn + i) % all.length]!);
      const fresh = inTurn.filter((address) => !tried.has(address));
      const candidates = fresh.length > 0 ? fresh : inTurn;
      const at = now();
      const waitOf = (address: string): number => Math.max(0, stateOf(address).outUntil - at);
      return candidates.reduce((best, address) => (waitOf(address) < waitOf(best) ? address : best));
    },
    worked(address) {
      const state = stateOf(address);
      state.failures = 0;
      state.outUntil = 0;
    },
    failed(address) {
      const state = stateOf(address);
      state.failures += 1;
      state.outUntil = now() + Math.min(FIRST_PAUSE_MS * 2 ** (state.failures - 1), LONGEST_PAUSE_MS);
    },
    leaving(address) {
      stateOf(address).outUntil = now() + LEAVING_MS;
    },
  };
}
