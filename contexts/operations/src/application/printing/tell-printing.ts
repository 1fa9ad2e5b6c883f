import { printingChanged } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { OperationsDependencies } from '../dependencies.ts';
import type { PrinterRef } from '../ports/printers.ts';

/** Screens read again what they show of printers. */
export async function tellPrinting(
  { events }: Pick<OperationsDependencies, 'events'>,
  tx: Transaction,
  { printerId, storeId }: PrinterRef,
): Promise<void> {
  const event: NewEvent<typeof printingChanged> = {
    definition: printingChanged,
    ...{ subject: printerId, storeId, partitionKey: printerId },
    data: { storeId, printerId },
  };
  await events.append(tx, [event]);
}
