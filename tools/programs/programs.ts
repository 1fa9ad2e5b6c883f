import { join } from 'node:path';

/** Entry points of processes. */
export const PROGRAMS = { server: 'apps/server/src/main.ts', sandbox: 'apps/sandbox/src/main.ts' } as const;

export type Program = keyof typeof PROGRAMS;

/**
 * What a process of tests or of the local cluster runs: the sources, or what a run of the tests has built of them,
 * which starts in half the time.
 */
export function programOf(name: Program): string {
  const { HIORDER_TEST_PROGRAMS: built } = process.env;
  return built ? join(built, `${name}.mjs`) : PROGRAMS[name];
}
