import sharp from 'sharp';
import { withDrawings } from './emoji.ts';
import { svgOf } from './paint.ts';
import type { Recipe } from './recipe.ts';

/** The picture with nothing behind it: the page's tint shows through, so that it fits light and dark. */
export const compose = async (recipe: Recipe): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(await withDrawings(recipe.body))))
    .png()
    .toBuffer();
