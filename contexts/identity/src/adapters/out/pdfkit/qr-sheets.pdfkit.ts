import type { QrSheet, QrSheets } from '../../../application/ports/qr-sheets.ts';
import { cellsOf, PAGE, pagesOf, type Cell } from '../../../domain/qr-sheet.ts';
import { drawCard, SCAN_TEXTS } from '../qr-card/qr-card.ts';
import type { Surface } from '../qr-card/surface.ts';
import { pdfSurface } from './surface.pdfkit.ts';

/** The library and its typefaces are read when somebody prints: most processes never do. */
export const pdfkitQrSheet: QrSheets['print'] = async (sheet) => {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    ...{ autoFirstPage: false, size: [PAGE.width, PAGE.height], margin: 0, lang: sheet.store.locale },
    info: {
      Title: `${sheet.store.name} QR`,
      Author: sheet.store.name,
      Creator: 'hiorder',
      Producer: 'hiorder',
    },
  });
  const { store, tables } = sheet;
  const surface = await pdfSurface(document, [...SCAN_TEXTS, store.name, ...tables.map(({ name }) => name)]);
  const parts: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', resolve);
    document.on('error', reject);
  });
  drawPages(document, { surface, sheet });
  document.end();
  await done;
  return Buffer.concat(parts);
};

function drawPages(
  document: PDFKit.PDFDocument,
  { surface, sheet }: { surface: Surface; sheet: QrSheet },
): void {
  const { store, tables, layout } = sheet;
  const cells = cellsOf(layout);
  for (const page of pagesOf(tables, layout)) {
    document.addPage();
    drawCuts(document, cells);
    for (const [index, table] of page.entries()) {
      const cell = cells[index];
      if (cell) drawCard(surface, { store, table, cell });
    }
  }
}

/** Where to cut, between the cells. */
function drawCuts(document: PDFKit.PDFDocument, cells: readonly Cell[]): void {
  document.lineWidth(0.6).dash(2, { space: 3 }).strokeColor('#B9B2AB');
  for (const left of new Set(cells.map((cell) => cell.left).slice(1))) {
    if (left > (cells[0]?.left ?? 0)) document.moveTo(left, 12).lineTo(left, PAGE.height - 12);
  }
  for (const top of new Set(cells.map((cell) => cell.top))) {
    if (top > (cells[0]?.top ?? 0)) document.moveTo(12, top).lineTo(PAGE.width - 12, top);
  }
  document.stroke().undash();
}
