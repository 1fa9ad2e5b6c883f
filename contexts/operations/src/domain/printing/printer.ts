/** Millimetres: the two widths that receipt printers have. */
export type Paper = 58 | 80;

/** What a manager says of a printer. */
export interface PrinterSettings {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Prints what this station makes; null: everything. */
  readonly station: string | null;
  readonly paper: Paper;
  readonly enabled: boolean;
  /** Says how it is and when it is done. A few cheap ones never say a word: then only the line can be believed. */
  readonly answers: boolean;
}

export interface Printer extends PrinterSettings {
  readonly printerId: string;
  readonly storeId: string;
  /** Attempts in a row that came to nothing. */
  readonly failures: number;
}

/** One refused connection is often over in a second; nobody is alarmed for it. */
export const isFailing = ({ failures }: Pick<Printer, 'failures'>): boolean => failures >= 2;

const PORTS = { first: 9100, last: 9199 };

/**
 * Printers listen on these. What staff write is called from inside of the installation: a wider choice would let a store's
 * manager knock at its databases.
 */
export const isPrinterPort = (port: number): boolean => port >= PORTS.first && port <= PORTS.last;
