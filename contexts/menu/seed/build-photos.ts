// Draws the pictures of the demo menu: `node contexts/menu/seed/build-photos.ts [--sheet <file.png>]`.
// Writes photos/<dish>.avif and photos/index.json, which are committed: a first start only copies them.
import { createHash } from 'node:crypto';
import { rm, mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { compose } from './pictures/compose.ts';
import { HEIGHT, WIDTH } from './pictures/paint.ts';
import { recipes } from './pictures/recipes/index.ts';
import { contactSheet } from './pictures/contact-sheet.ts';

const photos = new URL('photos/', import.meta.url);
const sheetAt = process.argv.indexOf('--sheet');

const pictures: { tint: (typeof recipes)[number]['tint']; png: Buffer }[] = [];
const index: Record<string, { hash: string; tint: string; width: number; height: number }> = {};

await rm(photos, { recursive: true, force: true });
await mkdir(photos);
for (const recipe of recipes) {
  const png = await compose(recipe);
  const avif = await sharp(png).avif({ quality: 70, effort: 6, chromaSubsampling: '4:2:0' }).toBuffer();
  await writeFile(new URL(`${recipe.dish}.avif`, photos), avif);
  const hash = createHash('sha256').update(avif).digest('hex').slice(0, 32);
  index[recipe.dish] = { hash, tint: recipe.tint, width: WIDTH, height: HEIGHT };
  pictures.push({ tint: recipe.tint, png });
  process.stdout.write('.');
}
await writeFile(new URL('index.json', photos), `${JSON.stringify(index, null, 2)}\n`);
if (sheetAt > 0) await writeFile(process.argv[sheetAt + 1]!, await contactSheet(pictures));
process.stdout.write(`\n${recipes.length} pictures\n`);
