/** A row of the file by the names of its columns. */
export type Cells = ReadonlyMap<string, string>;

export const namesOf = (head: readonly string[] | undefined): readonly string[] =>
  head?.map((name) => name.trim().toLowerCase()) ?? [];

/** Without the mark that keeps a spreadsheet from taking it for a formula. */
export const cellsOf = (names: readonly string[], row: readonly string[]): Cells =>
  new Map(names.map((name, i) => [name, (row[i] ?? '').trim().replace(/^'(?=[=+\-@])/, '')]));

export const listOf = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter(Boolean);

const SAID: Readonly<Record<string, boolean>> = {
  ...{ yes: true, true: true, '1': true },
  ...{ no: false, false: false, '0': false, '': false },
};

/** Undefined for what is neither yes nor no. */
export const flagOf = (cell: string): boolean | undefined => SAID[cell.toLowerCase()];
