import { readFileSync } from 'node:fs';

const PACKAGE = new URL('dist/web/variable/', import.meta.resolve('pretendard/package.json'));
const SHEET = readFileSync(new URL('pretendardvariable-dynamic-subset.css', PACKAGE), 'utf8');
const FILES = new Set(SHEET.match(/[\w.]+\.woff2/g));

/** Pretendard in some ninety pieces, of which a browser fetches those that its text needs. */
export const fontSheet = SHEET.replaceAll('./woff2-dynamic-subset/', 'fonts/');

export const fontFile = (name: string): Buffer | undefined =>
  FILES.has(name) ? readFileSync(new URL(`woff2-dynamic-subset/${name}`, PACKAGE)) : undefined;
