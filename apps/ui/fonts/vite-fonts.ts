import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { koreanLetters, latinLetters } from './common-letters.ts';
import { fontOf, fontSheet, type LetterSet } from './font-sheet.ts';

const UI = fileURLToPath(new URL('../src', import.meta.url));
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/hiorder-fonts', import.meta.url));

/**
 * Makes `hiorder-fonts.css`: most pages need two files of some 30 and 60 KB instead of twenty to thirty pieces of 25 KB.
 * `app` is the folder of the app's sources.
 */
export function fonts(app: string): Plugin {
  return {
    name: 'fonts',
    config: async () => ({ resolve: { alias: { 'hiorder-fonts.css': await sheetFor(app) } } }),
  };
}

async function sheetFor(app: string): Promise<string> {
  const sets: readonly LetterSet[] = [
    { name: 'latin', letters: latinLetters },
    { name: 'korean', letters: koreanLetters([app, UI]) },
  ];
  const sheet = fontSheet(sets, join(KEPT, 'any'));
  const folder = join(KEPT, createHash('sha256').update(sheet).digest('hex').slice(0, 16));
  const file = join(folder, 'fonts.css');
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  // Two builds may make it at once: the last of it comes into place last, and whole.
  for (const set of sets) await put(join(folder, `${set.name}.woff2`), await fontOf(set));
  await put(file, sheet);
  return file;
}

async function put(file: string, content: string | Buffer): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, file);
}
