import type { Raster } from '../../../domain/printing/raster.ts';

const [DLE, EOT, ESC, GS] = [0x10, 0x04, 0x1b, 0x1d];

/** Answered at once, with a byte each: why it is off line, and whether it has paper. */
export const ASK_STATE = Buffer.from([DLE, EOT, 2, DLE, EOT, 4]);
/** Answered when everything before it has been printed. */
export const ASK_DONE = Buffer.from([GS, 0x72, 1]);

const RESET = Buffer.from([ESC, 0x40]);
/** Feeds to the knife, then cuts and leaves a little standing. */
const CUT = Buffer.from([GS, 0x56, 66, 80]);
/** Small printers keep a picture in memory before they print it. */
const BAND_ROWS = 240;

/** The picture as the printer is told it: GS v 0, in bands. */
export function ticketBytes({ width, height, bits }: Raster): Buffer {
  const rowBytes = width / 8;
  const bands: Buffer[] = [];
  for (let row = 0; row < height; row += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - row);
    const head = [GS, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8];
    bands.push(Buffer.from(head), Buffer.from(bits.subarray(row * rowBytes, (row + rows) * rowBytes)));
  }
  return Buffer.concat([RESET, ...bands, CUT]);
}

export type PrinterState = 'ready' | 'paper-out' | 'cover-open';

/** Of the two bytes that answer `ASK_STATE`. */
export function stateOf(offline: number, paper: number): PrinterState {
  if ((offline & 0x04) !== 0) return 'cover-open';
  return (paper & 0x60) !== 0 || (offline & 0x20) !== 0 ? 'paper-out' : 'ready';
}

/** What a printer says at once is marked in these bits, so that it can be told from what it says when it is done. */
export const isState = (byte: number): boolean => (byte & 0x93) === 0x12;
export const isDone = (byte: number): boolean => (byte & 0x90) === 0;
