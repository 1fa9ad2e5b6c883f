import { err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isPrinterPort, type PrinterSettings } from '../../domain/printing/printer.ts';
import type { OperationsDependencies } from '../dependencies.ts';
import type { PrinterCard, PrinterRef } from '../ports/printers.ts';
import type { PrinterRejection } from './printer-rejections.ts';
import { tellPrinting } from './tell-printing.ts';

const MOST_PRINTERS = 20;

type Saved = Result<PrinterCard, PrinterRejection>;

export async function addPrinter(
  deps: OperationsDependencies,
  tx: Transaction,
  { storeId, settings }: { storeId: string; settings: PrinterSettings },
): Promise<Saved> {
  if (!mayListenThere(deps, settings)) return err({ code: 'printer-address-refused' });
  if ((await deps.printers.all(tx, storeId)).length >= MOST_PRINTERS)
    return err({ code: 'too-many-printers' });
  const printer = { ...settings, storeId, printerId: newId(), failures: 0 };
  await deps.printers.add(tx, { ...printer, at: deps.clock.now() });
  return told(deps, tx, printer);
}

/** Those of its settings that are named. What waits for one that is switched off is not printed any more. */
export async function changePrinter(
  deps: OperationsDependencies,
  tx: Transaction,
  { ref, change }: { ref: PrinterRef; change: Partial<PrinterSettings> },
): Promise<Saved> {
  const before = await deps.printers.lock(tx, ref);
  if (!before) return err({ code: 'printer-not-found' });
  const after = { ...before, ...change };
  if (!mayListenThere(deps, after)) return err({ code: 'printer-address-refused' });
  await deps.printers.save(tx, after);
  if (!after.enabled) await deps.printJobs.dropQueued(tx, ref, deps.clock.now());
  return told(deps, tx, ref);
}

export async function removePrinter(
  deps: OperationsDependencies,
  tx: Transaction,
  ref: PrinterRef,
): Promise<Result<undefined, PrinterRejection>> {
  if (!(await deps.printers.lock(tx, ref))) return err({ code: 'printer-not-found' });
  const at = deps.clock.now();
  await deps.printJobs.dropQueued(tx, ref, at);
  await deps.printers.remove(tx, { ...ref, at });
  await tellPrinting(deps, tx, ref);
  return ok(undefined);
}

const mayListenThere = ({ anyPrinterAddress }: OperationsDependencies, { port }: PrinterSettings): boolean =>
  anyPrinterAddress || isPrinterPort(port);

async function told(deps: OperationsDependencies, tx: Transaction, ref: PrinterRef): Promise<Saved> {
  await tellPrinting(deps, tx, ref);
  const card = await deps.printers.card(tx, ref);
  return card ? ok(card) : err({ code: 'printer-not-found' });
}
