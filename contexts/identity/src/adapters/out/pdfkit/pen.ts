import { FACES, readTypeface, runsOf, type Face, type Weight } from '@hiorder/typefaces';

/** Writes into a document. A typeface is read when the first of its letters is needed. */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  /** From here on text is in this typeface. */
  take(o: { weight: Weight; face: Face; size: number }): PDFKit.PDFDocument;
}

const nameOf = (weight: Weight, face: Face): string => `${weight}-${face}`;

/** For a document in which all of `texts` are to be written. */
export async function penFor(document: PDFKit.PDFDocument, texts: readonly string[]): Promise<Pen> {
  const needed = new Set(texts.flatMap(runsOf).map(({ face }) => face));
  for (const weight of ['plain', 'bold'] as const) {
    for (const face of FACES.filter((one) => needed.has(one))) {
      document.registerFont(nameOf(weight, face), await readTypeface(weight, face));
    }
  }
  return {
    document,
    take: ({ weight, face, size }) => document.font(nameOf(weight, face)).fontSize(size),
  };
}
