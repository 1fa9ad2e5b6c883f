import { letters } from '@hiorder/typefaces';
import type { SlipImages } from '../../../application/ports/slip-images.ts';
import { dotsOf, type Raster } from '../../../domain/printing/raster.ts';
import { typeset, type Stripe } from './typeset.ts';

/** More at once would take too much memory, and past 32,767 the library refuses. */
const PART_DOTS = 2_000;
const INK_BELOW = 140;

export const slipImages: SlipImages = {
  async raster(slip, paper) {
    const width = dotsOf(paper);
    const stripes = typeset(slip, { width, letters: await letters() });
    const parts: Uint8Array[] = [];
    let height = 0;
    for (const part of partsOf(stripes)) {
      parts.push(await drawn(part, width));
      height += heightOf(part);
    }
    return { width, height, bits: Buffer.concat(parts) };
  },
  async png(raster) {
    const { default: sharp } = await import('sharp');
    const { width, height } = raster;
    return sharp(greysOf(raster), { raw: { width, height, channels: 1 } })
      .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#fff' })
      .png({ palette: true, colours: 2 })
      .toBuffer();
  },
};

const heightOf = (stripes: readonly Stripe[]): number => stripes.reduce((sum, { height }) => sum + height, 0);

function partsOf(stripes: readonly Stripe[]): readonly (readonly Stripe[])[] {
  const parts: Stripe[][] = [];
  let room = 0;
  for (const stripe of stripes) {
    if (parts.length === 0 || stripe.height > room) {
      parts.push([]);
      room = PART_DOTS;
    }
    parts[parts.length - 1]!.push(stripe);
    room -= stripe.height;
  }
  return parts;
}

/** Its dots, eight in a byte. */
async function drawn(stripes: readonly Stripe[], width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const height = heightOf(stripes);
  let top = 0;
  const marks = stripes.map((stripe) => {
    const group = `<g transform="translate(0 ${top})">${stripe.marks}</g>`;
    top += stripe.height;
    return group;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks.join('')}</svg>`;
  const greys = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer();
  const bits = new Uint8Array((width / 8) * height);
  greys.forEach((grey, dot) => {
    if (grey < INK_BELOW) bits[dot >> 3]! |= 0x80 >> (dot & 7);
  });
  return bits;
}

const greysOf = ({ width, height, bits }: Raster): Buffer =>
  Buffer.from(
    Uint8Array.from({ length: width * height }, (_, dot) =>
      bits[dot >> 3]! & (0x80 >> (dot & 7)) ? 0 : 255,
    ),
  );
