import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQRModule from 'jsqr';
import { CARD } from '../qr-card/qr-card.ts';
import { qrPicture } from './qr-picture.svg.ts';

// Under Node its CommonJS default arrives one level down.
const jsQR = 'default' in jsQRModule ? jsQRModule.default : jsQRModule;

const store = { name: '달빛 & "식당"', accent: '#0B7A75', locale: 'ja-JP' };
const table = { name: '<b>창가</b> 窓側 2', url: 'https://order.example.kr/t/0123456789abcdefghjkmnpqrs' };

/** What a camera reads off the picture's squares, three dots a point. */
function scan(svg: string): string | undefined {
  const [width, height] = [CARD.width * 3, CARD.height * 3];
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [, left, top, side] of svg.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v/g)) {
    const [x, y, step] = [left, top, side].map((one) => Number(one) * 3) as [number, number, number];
    for (let row = Math.round(y); row < Math.round(y + step); row += 1)
      for (let column = Math.round(x); column < Math.round(x + step); column += 1)
        dots.set([0, 0, 0], (row * width + column) * 4);
  }
  return jsQR(dots, width, height)?.data;
}

test('the picture of a table’s code is read back as its link', async () => {
  assert.equal(scan(await qrPicture({ store, table })), table.url);
});

test('it says whose it is in the store’s colour, in outlines that need no typeface', async () => {
  const svg = await qrPicture({ store, table });
  assert.match(svg, /<rect [^>]*fill="#0B7A75"\/>/);
  assert.match(svg, /aria-label="달빛 &amp; &quot;식당&quot; &lt;b>창가&lt;\/b> 窓側 2"/);
  assert.doesNotMatch(svg, /<text|font-family/);
  const outlines = svg.match(/<path transform/g)?.length ?? 0;
  // Every visible letter of the store, the table and the words in four languages.
  assert.ok(outlines > 50, `${outlines} letters`);
  const other = await qrPicture({ store, table: { ...table, name: '3' } });
  assert.notEqual(other, svg);
});

test('with a logo it is complete in itself, and read back all the same', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const svg = await qrPicture({ store: { ...store, logo: { png, width: 300, height: 100 } }, table });
  assert.equal(scan(svg), table.url);
  const [, x, y, width, height, href] =
    /<image x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)" href="(.+?)"/.exec(svg)!;
  assert.equal(href, `data:image/png;base64,${png.toString('base64')}`);
  assert.deepEqual([width, height].map(Number), [84, 28]);
  assert.ok(Number(x) > 0 && Number(y) > 0 && Number(y) + 28 < 45, `${x} ${y}`);
  assert.match(svg, /<rect [^>]*fill="#0B7A75"\/>/, 'its colour stays');
  assert.doesNotMatch(svg, /(href|src|url\()=?"?(?!data:)[a-z]+:/, 'nothing of it is elsewhere');
});
