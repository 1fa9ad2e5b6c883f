import type { PrinterView, PrintJobView } from '@hiorder/contracts';
import type { JobCard } from '../../../application/ports/print-jobs.ts';
import type { PrinterCard } from '../../../application/ports/printers.ts';
import { isFailing } from '../../../domain/printing/printer.ts';

export const printerView = (printer: PrinterCard): PrinterView => {
  const { printerId, storeId: _, failures: _failures, failure, failingSince, ...settings } = printer;
  return {
    id: printerId,
    ...settings,
    ...(isFailing(printer) && failingSince !== null && { failing: { failure, since: failingSince } }),
  };
};

export const jobView = (card: JobCard): PrintJobView => {
  const { jobId, storeId: _, printerId, printerName, ...job } = card;
  return { id: jobId, printer: { id: printerId, name: printerName }, ...job };
};
