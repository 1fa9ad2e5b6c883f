// node tools/image-files.ts <directory>   copies what the image holds there; without one it says how much that is
import { copyFileSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf, imageFiles } from './deploy/image-files.ts';
import { root } from './steps.ts';

const files = imageFiles();
const [target] = process.argv.slice(2);

if (target !== undefined)
  for (const file of files) {
    const [from, to] = [join(root, file), join(target, file)];
    mkdirSync(dirname(to), { recursive: true });
    if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else copyFileSync(from, to);
  }
console.log(`${files.length} files, ${Math.round(bytesOf(files) / 1e6)} MB`);
