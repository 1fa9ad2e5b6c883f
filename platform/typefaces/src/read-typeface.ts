import { readFile } from 'node:fs/promises';
import { sfntOfWoff } from './sfnt-of-woff.ts';
import { TYPEFACES, type Face, type Weight } from './typefaces.ts';

/** A typeface as a plain font file, as every library reads it. */
export async function readTypeface(weight: Weight, face: Face): Promise<Buffer> {
  const { path, woff } = TYPEFACES[weight][face];
  const bytes = await readFile(path);
  return woff ? sfntOfWoff(bytes) : bytes;
}
