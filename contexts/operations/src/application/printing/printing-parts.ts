import type { Log, UnitOfWork } from '@hiorder/kernel';
import type { OperationsDependencies } from '../dependencies.ts';
import type { PrinterLine } from '../ports/printer-line.ts';

/** What printing needs beside what everything needs. */
export interface PrintingParts {
  readonly deps: OperationsDependencies;
  readonly line: PrinterLine;
  readonly unitOfWork: UnitOfWork;
  readonly log: Log;
  /** Tries again for a few seconds what must not be lost because a database is away for a moment. */
  insist<T>(work: () => Promise<T>): Promise<T>;
}
