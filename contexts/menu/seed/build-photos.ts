// Draws the pictures of the demo menu: `node contexts/menu/seed/build-photos.ts [--sheet <file.png>]`.
// Writes photos/<dish>.avif and photos/index.json, which are committed: a first start only copies them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { compose } from './pictures/compose.ts';
import { contactSheet } from './pictures/contact-sheet.ts';
import { HEIGHT, WIDTH } from './pictures/paint.ts';
import type { Recipe } from './pictures/recipe.ts';
import { recipes } from './pictures/recipes/index.ts';

const photos = new URL('photos/', import.meta.url);
const sheetAt = process.argv.indexOf('--sheet');

async function draw(recipe: Recipe) {
  const png = await compose(recipe);
  const avif = await sharp(png).avif({ quality: 70, effort: 6, chromaSubsampling: '4:2:0' }).toBuffer();
  const hash = createHash('sha256').update(avif).digest('hex').slice(0, 32);
  process.stdout.write('.');
  return { dish: recipe.dish, tint: recipe.tint, png, avif, hash };
}

const drawn = [];
for (const recipe of recipes) drawn.push(await draw(recipe));

// Written together at the end: whoever seeds a store meanwhile finds a whole set.
await mkdir(photos, { recursive: true });
const files = new Set(drawn.map(({ dish }) => `${dish}.avif`));
for (const name of await readdir(photos)) if (!files.has(name)) await rm(new URL(name, photos));
for (const { dish, avif } of drawn) await writeFile(new URL(`${dish}.avif`, photos), avif);
const index = drawn.map(({ dish, tint, hash }) => [dish, { hash, tint, width: WIDTH, height: HEIGHT }]);
await writeFile(new URL('index.json', photos), `${JSON.stringify(Object.fromEntries(index), null, 2)}\n`);
if (sheetAt > 0) await writeFile(process.argv[sheetAt + 1]!, await contactSheet(drawn));
process.stdout.write(`\n${drawn.length} pictures\n`);
