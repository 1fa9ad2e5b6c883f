import { LOCALES } from '@hiorder/contracts';
import QRCode from 'qrcode';
import type { Cell } from '../../../domain/qr-sheet.ts';
import type { QrSheet } from '../../../application/ports/qr-sheets.ts';
import { writeLine } from './line-of-text.ts';
import { drawStore, INK } from './store-line.ts';
import type { Surface } from './surface.ts';

const QUIET_INK = '#5F5953';
/** For a cell of the widest layout; smaller ones are drawn smaller. */
export const CARD = { width: 273, height: 264 } as const;

/** "Scan to order": the store's own language first and largest. */
const SCAN = {
  ko: 'QR코드를 찍어 주문하세요',
  en: 'Scan to order',
  ja: 'スキャンして注文',
  zh: '扫码点餐',
} as const;
export const SCAN_TEXTS = Object.values(SCAN);

/** What is cut out and put on a table: whose it is, which table, its code, and what to do with it. */
export function drawCard(
  surface: Surface,
  { store, table, cell }: { store: QrSheet['store']; table: QrSheet['tables'][number]; cell: Cell },
): void {
  const scale = Math.min(cell.width / CARD.width, cell.height / CARD.height);
  const center = cell.left + cell.width / 2;
  const top = cell.top + (cell.height - CARD.height * scale) / 2;
  const room = cell.width - 28 * scale;
  const line = (
    text: string,
    y: number,
    o: { size: number; weight: 'plain' | 'bold'; color: string },
  ): void =>
    void writeLine(
      surface,
      { ...o, text, size: o.size * scale },
      { center, room, baseline: top + y * scale },
    );
  const own = LOCALES.find((one) => store.locale.toLowerCase().startsWith(one)) ?? 'ko';
  drawStore(surface, store, { center, room, baseline: top + 31 * scale, scale });
  line(table.name, 76, { size: 36, weight: 'bold', color: INK });
  drawCode(surface, table.url, { center, top: top + 91 * scale, side: 119 * scale });
  line(SCAN[own], 234, { size: 13, weight: 'bold', color: INK });
  const others = LOCALES.filter((one) => one !== own).map((one) => SCAN[one]);
  line(others.join('  ·  '), 251, { size: 9, weight: 'plain', color: QUIET_INK });
}

/** Black on white, whatever the store's colour: every camera reads it. */
function drawCode(
  surface: Surface,
  url: string,
  { center, top, side }: { center: number; top: number; side: number },
): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const step = side / size;
  const squares = Array.from({ length: size * size }, (_, index) => index)
    .filter((index) => modules.get(Math.floor(index / size), index % size))
    .map((index) => ({
      left: center - side / 2 + (index % size) * step,
      top: top + Math.floor(index / size) * step,
    }));
  surface.fillSquares(squares, { side: step, color: '#000000' });
}
