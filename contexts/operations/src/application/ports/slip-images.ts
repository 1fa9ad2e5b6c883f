import type { Paper } from '../../domain/printing/printer.ts';
import type { Raster } from '../../domain/printing/raster.ts';
import type { Slip } from '../../domain/printing/slip.ts';

/** Draws slips: the same dots go to the printer and, as a picture, to the screen. */
export interface SlipImages {
  raster(slip: Slip, paper: Paper): Promise<Raster>;
  /** PNG. */
  png(raster: Raster): Promise<Uint8Array>;
}
