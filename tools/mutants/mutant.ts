/** A fault planted into one file. Some test of `tests` must fail because of it. */
export interface Mutant {
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly put: string;
  /** Globs, from the checkout's root. */
  readonly tests: readonly string[];
  /** Only the tests of that name, where the others would take long. */
  readonly named?: string;
}

/** Mutants of files under one folder, with the tests that watch over them by default. */
export const under = (
  folder: string,
  tests: readonly string[],
  faults: readonly (readonly [file: string, find: string, put: string, tests?: readonly string[]])[],
): Mutant[] =>
  faults.map(([file, find, put, own]) => ({
    ...{ file: `${folder}/${file}`, find, put },
    tests: (own ?? tests).map((test) => `${folder}/${test}`),
  }));
