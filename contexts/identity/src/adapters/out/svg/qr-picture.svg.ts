import { letters } from '@hiorder/typefaces';
import type { QrSheets } from '../../../application/ports/qr-sheets.ts';
import { CARD, drawCard } from '../qr-card/qr-card.ts';
import { svgSurface } from './surface.svg.ts';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One card of the sheet, on white: cameras want dark on light. */
export const qrPicture: QrSheets['picture'] = async ({ store, table }) => {
  const { width, height } = CARD;
  const marks: string[] = [];
  drawCard(svgSurface(marks, await letters()), { store, table, cell: { left: 0, top: 0, width, height } });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"`;
  const name = attribute(`${store.name} ${table.name}`);
  return `${head} aria-label="${name}"><rect width="${width}" height="${height}" fill="#fff"/>${marks.join('')}</svg>`;
};
