import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQRModule from 'jsqr';
import sharp from 'sharp';
import { cellsOf, PAGE, type Layout } from '../../../domain/qr-sheet.ts';
import { pdfkitQrSheet } from './qr-sheets.pdfkit.ts';

// Under Node its CommonJS default arrives one level down.
const jsQR = 'default' in jsQRModule ? jsQRModule.default : jsQRModule;

let pdfium: PDFiumLibrary;
before(async () => {
  pdfium = await PDFiumLibrary.init();
});
after(() => pdfium.destroy());

const store = { name: '달빛식당', accent: '#F04E23', locale: 'ko' };
const NAMES = [
  '1',
  '창가 2',
  '룸 3',
  '窓側 4',
  '<b>5</b>',
  '아주 아주 아주 긴 이름의 테이블 여섯',
  '靠窗 7 😀',
];
const tables = NAMES.map((name, i) => ({
  name,
  url: `https://order.example.kr/t/code${i}abcdefghjkmnpqrstvwxyz`,
}));

/** 150 dots an inch: a poor printer. */
const SCALE = 150 / 72;

/** What a camera reads off a cell of the rendered page. */
async function scan(page: Awaited<ReturnType<typeof rendered>>, index: number, layout: Layout) {
  const cell = cellsOf(layout)[index]!;
  const [left, top, width, height] = [cell.left, cell.top, cell.width, cell.height].map((one) =>
    Math.floor(one * SCALE),
  ) as [number, number, number, number];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * page.width + left) * 4;
    pixels.set(page.data.subarray(from, from + width * 4), row * width * 4);
  }
  return jsQR(pixels, width, height)?.data;
}

async function rendered(pdf: Buffer, number: number) {
  const document = await pdfium.loadDocument(pdf);
  const page = document.getPage(number);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  assert.deepEqual(
    [Math.round(originalWidth), Math.round(originalHeight)],
    [...[Math.round(PAGE.width), Math.round(PAGE.height)]],
  );
  const image = await page.render({ scale: SCALE });
  const result = { ...image, pages: document.getPageCount() };
  document.destroy();
  return result;
}

/** Three times as wide as high; what surrounds it can be seen through. */
const LOGO = { width: 240, height: 80 };
const GREEN = [11, 122, 68] as const;
const logo = async () => {
  const [r, g, b] = GREEN;
  const empty = sharp({ create: { ...LOGO, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const oval = `<svg width="240" height="80"><ellipse cx="120" cy="40" rx="120" ry="40" fill="rgb(${r},${g},${b})"/></svg>`;
  return {
    ...LOGO,
    png: await empty
      .composite([{ input: Buffer.from(oval) }])
      .png()
      .toBuffer(),
  };
};

/** Where the page is of the logo's colour, in a cell. */
function logoIn(page: Awaited<ReturnType<typeof rendered>>, index: number, layout: Layout) {
  const cell = cellsOf(layout)[index]!;
  const [from, to] = [cell.top, cell.top + cell.height].map((y) => Math.floor(y * SCALE)) as [number, number];
  const [left, right] = [cell.left, cell.left + cell.width].map((x) => Math.floor(x * SCALE)) as [
    number,
    number,
  ];
  const places: { x: number; y: number }[] = [];
  for (let y = from; y < to; y += 1)
    for (let x = left; x < right; x += 1) {
      const at = (y * page.width + x) * 4;
      if (GREEN.every((part, index) => Math.abs((page.data[at + index] ?? 0) - part) < 4))
        places.push({ x, y });
    }
  const span = (all: number[]) => Math.max(...all) - Math.min(...all) + 1;
  return {
    width: span(places.map(({ x }) => x)),
    height: span(places.map(({ y }) => y)),
    bottom: Math.max(...places.map(({ y }) => y)) - from,
    of: to - from,
  };
}

test('with a logo, every code is read, too; it stands above the table’s name in its own shape', async () => {
  const shown = { ...store, logo: await logo() };
  for (const layout of ['2x3', '3x4'] as const) {
    const pdf = await pdfkitQrSheet({ store: shown, tables, layout });
    const page = await rendered(pdf, 0);
    const cards = tables.slice(0, cellsOf(layout).length);
    const read = await Promise.all(cards.map((_, index) => scan(page, index, layout)));
    assert.deepEqual(
      read,
      cards.map(({ url }) => url),
      layout,
    );
    for (const index of cards.keys()) {
      const { width, height, bottom, of } = logoIn(page, index, layout);
      assert.ok(width > 70, `${width} dots wide`);
      assert.ok(Math.abs(width / height - 3) < 0.15, `${width} × ${height}`);
      assert.ok(bottom < of * 0.2, `it ends ${bottom} of ${of} down`);
    }
    // The picture and what can be seen through of it, once for all cards.
    assert.equal(pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length, 2);
  }
});

test('every code of the printed page is read back as its table’s link', async () => {
  for (const layout of ['2x3', '3x4'] as const) {
    const pdf = await pdfkitQrSheet({ store, tables, layout });
    const page = await rendered(pdf, 0);
    const shown = tables.slice(0, layout === '2x3' ? 6 : 12);
    const read = await Promise.all(shown.map((_, index) => scan(page, index, layout)));
    assert.deepEqual(
      read,
      shown.map(({ url }) => url),
      layout,
    );
    assert.equal(page.pages, layout === '2x3' ? 2 : 1);
  }
});

test('a card says whose it is, which table, and in four languages what to do, with the letters embedded', async () => {
  const pdf = await pdfkitQrSheet({ store, tables, layout: '3x4' });
  const document = await pdfium.loadDocument(pdf);
  const text = document.getPage(0).getText();
  document.destroy();
  for (const said of [
    ...['달빛식당', '창가 2', '窓側', '靠窗', '<b>5</b>'],
    ...['QR코드를 찍어 주문하세요', 'Scan to order', 'スキャンして', '注文', '扫码点餐'],
  ])
    assert.ok(text.includes(said), `${said} is not in:\n${text}`);
  assert.match(pdf.toString('latin1'), /\/FontFile[23] /);
  assert.ok(pdf.length < 400_000, `${pdf.length} bytes`);
});

test('the last page holds what is left', async () => {
  const many = Array.from({ length: 13 }, (_, i) => ({ name: `${i}`, url: `https://x.kr/t/${i}` }));
  const pdf = await pdfkitQrSheet({
    store: { ...store, locale: 'en-US' },
    tables: many,
    layout: '3x4',
  });
  const last = await rendered(pdf, 1);
  assert.deepEqual(
    [last.pages, await scan(last, 0, '3x4'), await scan(last, 1, '3x4')],
    [2, many[12]!.url, undefined],
  );
});
