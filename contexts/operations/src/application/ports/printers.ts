import type { Transaction } from '@hiorder/kernel';
import type { PrintFailure } from '../../domain/printing/print-job.ts';
import type { Printer } from '../../domain/printing/printer.ts';

export interface PrinterRef {
  readonly printerId: string;
  readonly storeId: string;
}

/** A printer as staff see it. */
export interface PrinterCard extends Printer {
  readonly failure: PrintFailure | null;
  readonly failingSince: string | null;
  /** Tickets that wait for it. */
  readonly waiting: number;
}

export interface Printers {
  /** In the order in which they were added. */
  list(storeId: string): Promise<readonly PrinterCard[]>;
  /** The same, with what the transaction has changed. */
  card(tx: Transaction, ref: PrinterRef): Promise<PrinterCard | undefined>;
  /** To print what is asked for by hand: for the store's own, in their order. */
  all(tx: Transaction, storeId: string): Promise<readonly Printer[]>;
  /** Locked until the transaction ends. */
  lock(tx: Transaction, ref: PrinterRef): Promise<Printer | undefined>;
  add(tx: Transaction, printer: Printer & { readonly at: Date }): Promise<void>;
  save(tx: Transaction, printer: Printer): Promise<void>;
  remove(tx: Transaction, ref: PrinterRef & { readonly at: Date }): Promise<void>;
  saveHealth(
    tx: Transaction,
    /** Where it was when it was tried: what was found there says nothing of another place. */
    tried: PrinterRef & Pick<Printer, 'host' | 'port'>,
    health: {
      readonly failures: number;
      readonly failure: PrintFailure | null;
      readonly retryAt: Date | null;
      readonly at: Date;
    },
  ): Promise<void>;
  /** Somebody waits for it: the next attempt is made now. */
  hurry(tx: Transaction, ref: PrinterRef): Promise<void>;
}
