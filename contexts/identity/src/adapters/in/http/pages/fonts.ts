import { readFileSync } from 'node:fs';

const PACKAGE = new URL('dist/web/variable/', import.meta.resolve('pretendard/package.json'));
const FACES = readFileSync(new URL('pretendardvariable-dynamic-subset.css', PACKAGE), 'utf8')
  .split('@font-face')
  .slice(1)
  .map((body) => {
    const file = /woff2-dynamic-subset\/([\w.]+\.woff2)/.exec(body)?.[1] ?? '';
    const range = /unicode-range:\s*([^;]+);/.exec(body)?.[1] ?? '';
    return { file, range, covers: coverageOf(range) };
  });
const FILES = new Set(FACES.map(({ file }) => file));

function coverageOf(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** Pretendard comes in some ninety pieces; this declares only those that the text needs. */
export function fontFacesFor(text: string, path: string): string {
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return FACES.filter(({ covers }) => codePoints.some(covers))
    .map(
      ({ file, range }) =>
        `@font-face{font-family:'Pretendard Variable';font-weight:45 920;font-display:swap;` +
        `src:url(${path}${file}) format('woff2-variations');unicode-range:${range}}`,
    )
    .join('\n');
}

export const fontFile = (name: string): Buffer | undefined =>
  FILES.has(name) ? readFileSync(new URL(`woff2-dynamic-subset/${name}`, PACKAGE)) : undefined;
