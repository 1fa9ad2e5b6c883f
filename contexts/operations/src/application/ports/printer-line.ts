import type { PrintOutcome } from '../../domain/printing/print-job.ts';
import type { PrinterSettings } from '../../domain/printing/printer.ts';
import type { Raster } from '../../domain/printing/raster.ts';

/** The line to a printer. */
export interface PrinterLine {
  /**
   * Never throws for anything the printer does: that is an outcome. `beforeSending` is awaited before the first byte of the picture; where it
   * answers false nothing is sent, and the outcome is `not-printed`.
   */
  print(o: {
    readonly printer: Pick<PrinterSettings, 'host' | 'port' | 'answers'>;
    readonly raster: Raster;
    beforeSending(): Promise<boolean>;
  }): Promise<PrintOutcome>;
}
