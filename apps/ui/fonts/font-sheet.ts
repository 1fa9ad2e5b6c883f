import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { codesOf, formatRange, parseRange, spansOf, without } from './unicode-range.ts';

const WEB = join(dirname(fileURLToPath(import.meta.resolve('pretendard/package.json'))), 'dist/web/variable');
/** All letters in one, from which ours are taken. */
const WHOLE = join(WEB, 'woff2/PretendardVariable.woff2');
/** All letters in some ninety pieces, of which a browser fetches those that its text needs. */
const PIECES = join(WEB, 'pretendardvariable-dynamic-subset.css');
/** Lighter and heavier ones are nowhere in our styles; leaving them out spares a quarter. */
const WEIGHTS = { min: 400, max: 700 };
const RANGE = /unicode-range:([^;]+);/g;

/** Letters that are fetched together. */
export interface LetterSet {
  readonly name: string;
  readonly letters: readonly string[];
}

export const fontOf = ({ letters }: LetterSet): Promise<Buffer> =>
  subset(readFileSync(WHOLE), letters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
  });

/**
 * The style sheet of Pretendard in which each letter is in one font only: in that of its set, or in its piece. `folder`
 * is where it and the sets' fonts (`<name>.woff2`) are to lie.
 */
export function fontSheet(sets: readonly LetterSet[], folder: string): string {
  const inSets = new Set(sets.flatMap(({ letters }) => letters.map(codeOf)));
  const upstream = readFileSync(PIECES, 'utf8');
  const pieces = upstream
    .replaceAll('url(./', `url(${relative(folder, WEB).replaceAll('\\', '/')}/`)
    .replaceAll(RANGE, (_, range: string) => {
      const rest = without(parseRange(range), inSets);
      // A range that nothing falls into: an empty one would mean all letters.
      return `unicode-range: ${rest.length > 0 ? formatRange(rest) : 'U+10ffff'};`;
    });
  // The same weights as those of the pieces, though ours have fewer: a browser takes letters only from faces alike.
  const weights = /font-weight: ([^;]+);/.exec(upstream)![1]!;
  return [pieces, ...sets.map((set) => faceOf(set, weights))].join('\n');
}

const faceOf = ({ name, letters }: LetterSet, weights: string): string => `@font-face {
  font-family: 'Pretendard Variable';
  font-style: normal;
  font-display: swap;
  font-weight: ${weights};
  src: url(./${name}.woff2) format('woff2-variations');
  unicode-range: ${formatRange(spansOf(letters.map(codeOf)))};
}`;

const codeOf = (letter: string): number => letter.codePointAt(0)!;

/** Of a style sheet, face by face. */
export const lettersOfFaces = (sheet: string): readonly (readonly number[])[] =>
  [...sheet.matchAll(RANGE)].map(([, range]) => codesOf(parseRange(range!)));
