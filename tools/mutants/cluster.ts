import type { Mutant } from './mutant.ts';

const scenario = (named: string, file: string, find: string, put: string): Mutant => ({
  ...{ file, find, put, named },
  tests: ['tests/faults/cluster/faults.test.ts'],
});

/** What kills, restarts and rebalancing must bring to light: one scenario on a cluster of its own for each. */
export const cluster: readonly Mutant[] = [
  // A consumer that comes back, or takes a partition over, begins behind what was missed.
  ...['kill -9 of each supporting', 'a second operations replica'].map((named) =>
    scenario(
      named,
      'platform/messaging/src/kafka/share.ts',
      'positions.get(placeOf(place)) ?? 0n)',
      '(positions.get(placeOf(place)) ?? -3n) + 3n)',
    ),
  ),
  // Who has failed once is never asked again.
  scenario(
    'one ordering replica of two',
    'platform/upstream/src/addresses.ts',
    'state.outUntil = now() + Math.min(FIRST_PAUSE_MS * 2 ** (state.failures - 1), LONGEST_PAUSE_MS);',
    'state.outUntil = Infinity;',
  ),
  // A process that is told to stop drops what it is working on.
  scenario(
    'every process is replaced',
    'platform/http/src/finish-in-flight.ts',
    'if (http.server.listening) await connections.quiet(QUIET_MS);',
    'http.server.closeAllConnections();',
  ),
];
