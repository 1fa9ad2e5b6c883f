import type { Paper } from './printer.ts';

/** A picture of dots, black or white: eight of a row in a byte, the leftmost highest; 1 is black. */
export interface Raster {
  /** In dots; a multiple of 8. */
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** At 203 dots an inch, less the edges that no printer reaches. */
export const dotsOf = (paper: Paper): number => (paper === 58 ? 384 : 576);
