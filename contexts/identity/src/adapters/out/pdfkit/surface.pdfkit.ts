import { FACES, readTypeface, runsOf, type Face, type Weight, type Words } from '@hiorder/typefaces';
import type { Surface } from '../qr-card/surface.ts';

const nameOf = (weight: Weight, face: Face): string => `${weight}-${face}`;

/** The pages of a document in which all of `texts` are to be written. Only the letters that it shows are in it. */
export async function pdfSurface(document: PDFKit.PDFDocument, texts: readonly string[]): Promise<Surface> {
  const needed = new Set(texts.flatMap(runsOf).map(({ face }) => face));
  for (const weight of ['plain', 'bold'] as const) {
    for (const face of FACES.filter((one) => needed.has(one))) {
      document.registerFont(nameOf(weight, face), await readTypeface(weight, face));
    }
  }
  const take = ({ weight, size }: Words, face: Face) => document.font(nameOf(weight, face)).fontSize(size);
  const addresses = new Map<Buffer, string>();
  /** By an address the library knows a picture again: a logo is on every card, and once in the file. */
  const addressOf = (png: Buffer): string => {
    const address = addresses.get(png) ?? `data:image/png;base64,${png.toString('base64')}`;
    addresses.set(png, address);
    return address;
  };
  return {
    widthOf: (words) =>
      runsOf(words.text).reduce((sum, run) => sum + take(words, run.face).widthOfString(run.text), 0),
    write(words, { left, baseline, color }) {
      let at = left;
      for (const run of runsOf(words.text)) {
        take(words, run.face).fillColor(color);
        const step = document.widthOfString(run.text);
        document.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += step;
      }
    },
    fillBox: ({ left, top, width, height, radius, color }) =>
      void document.roundedRect(left, top, width, height, radius).fill(color),
    placePicture: (png, { left, top, ...size }) => void document.image(addressOf(png), left, top, size),
    fillSquares(squares, { side, color }) {
      for (const { left, top } of squares) document.rect(left, top, side, side);
      document.fill(color);
    },
  };
}
