import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
const assets = join(dirname(require.resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

export interface Placed {
  /** Centre and edge of the (square) drawing. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn?: number;
  readonly flip?: boolean;
  /** Degrees around the colour wheel. */
  readonly hue?: number;
  readonly light?: number;
  readonly rich?: number;
  /** A shadow under the drawing itself; off for what lies in a soup. */
  readonly shadow?: boolean;
}

/** A Fluent drawing by code point; written as a mark that `withDrawings` fills in. */
export const emoji = (code: string, placed: Placed): string => `@@${JSON.stringify({ code, ...placed })}@@`;

async function drawingOf(code: string, o: Pick<Placed, 'hue' | 'light' | 'rich'>): Promise<string> {
  const file = [`${code}.webp`, `${code}-fe0f.webp`].map((n) => join(assets, n)).find((n) => existsSync(n));
  if (!file) throw new Error(`no drawing ${code}`);
  const picture = sharp(file)
    .resize(512, 512, { kernel: 'lanczos3' })
    .modulate({ hue: o.hue ?? 0, brightness: o.light ?? 1, saturation: o.rich ?? 1 })
    .sharpen({ sigma: 1.1 });
  return (await picture.png().toBuffer()).toString('base64');
}

function imageOf(data: string, o: Placed): string {
  const half = o.size / 2;
  const transform = `translate(${o.x} ${o.y}) rotate(${o.turn ?? 0}) scale(${o.flip ? -1 : 1} 1)`;
  const image = `<image x="${-half}" y="${-half}" width="${o.size}" height="${o.size}" xlink:href="data:image/png;base64,${data}"/>`;
  const shade =
    o.shadow === false
      ? ''
      : `<g transform="translate(${o.size * 0.015} ${o.size * 0.045})"><g transform="${transform}" filter="url(#cast)" opacity=".26">${image}</g></g>`;
  return `${shade}<g transform="${transform}">${image}</g>`;
}

/** The filter turns a drawing into its own blurred shadow. */
export const CAST =
  '<defs><filter id="cast" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="11"/>' +
  '<feColorMatrix values="0 0 0 0 .25  0 0 0 0 .13  0 0 0 0 .08  0 0 0 1 0"/></filter></defs>';

export async function withDrawings(body: string): Promise<string> {
  const parts = await Promise.all(
    body.split('@@').map(async (part, i) => {
      if (i % 2 === 0) return part;
      const placed = JSON.parse(part) as Placed & { code: string };
      return imageOf(await drawingOf(placed.code, placed), placed);
    }),
  );
  return CAST + parts.join('');
}
