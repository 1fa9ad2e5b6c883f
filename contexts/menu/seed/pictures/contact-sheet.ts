import sharp from 'sharp';
import type { Tint } from './recipe.ts';

const LIGHT: Readonly<Record<Tint, string>> = {
  peach: '#FFEDE3',
  butter: '#FFF5D9',
  mint: '#E5F5EA',
  sky: '#E6F2FB',
  lilac: '#F0ECFA',
  rose: '#FDEAEC',
  sand: '#F5EFE6',
  stone: '#F1EFED',
};
const CARD = 208;
const GAP = 24;
const COLUMNS = 7;

/** All pictures as guests see them: the square of a card at twice its size, on the page's tint. */
export async function contactSheet(pictures: readonly { tint: Tint; png: Buffer }[]): Promise<Buffer> {
  const cards = pictures.map(async ({ tint, png }, i) => ({
    input: await sharp(png)
      .flatten({ background: LIGHT[tint] })
      .resize(CARD, CARD, { fit: 'cover' })
      .toBuffer(),
    left: GAP + (i % COLUMNS) * (CARD + GAP),
    top: GAP + Math.floor(i / COLUMNS) * (CARD + GAP),
  }));
  const rows = Math.ceil(pictures.length / COLUMNS);
  const size = { width: GAP + COLUMNS * (CARD + GAP), height: GAP + rows * (CARD + GAP) };
  return sharp({ create: { ...size, channels: 3, background: '#FFFFFF' } })
    .composite(await Promise.all(cards))
    .png()
    .toBuffer();
}
