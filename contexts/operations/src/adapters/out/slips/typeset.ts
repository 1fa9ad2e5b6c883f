import { outlinesOf, widthOf, type Letters, type Words } from '@hiorder/typefaces';
import type { Slip, SlipBlock, TextSize } from '../../../domain/printing/slip.ts';
import { wrapped } from './wrap.ts';

/** A stripe of the slip as wide as the paper: SVG, in dots. */
export interface Stripe {
  readonly height: number;
  readonly marks: string;
}

/** In dots. */
const SIZES: Readonly<Record<'narrow' | 'wide', Readonly<Record<TextSize, number>>>> = {
  narrow: { small: 21, normal: 26, large: 34, huge: 44 },
  wide: { small: 24, normal: 30, large: 42, huge: 58 },
};
const LEADING = 1.3;
/** Where letters stand in their line, from its top. */
const BASELINE = 1;

/** The slip from top to bottom. */
export function typeset(
  slip: Slip,
  { width, letters }: { width: number; letters: Letters },
): readonly Stripe[] {
  const sizes = SIZES[width < 500 ? 'narrow' : 'wide'];
  const page: Page = {
    ...{ width, letters, size: (of) => sizes[of] },
    widthOf: (words) => widthOf(letters, words),
  };
  return slip.flatMap((block) => stripesOf(block, page));
}

interface Page {
  readonly width: number;
  readonly letters: Letters;
  widthOf(words: Words): number;
  size(of: TextSize): number;
}

function stripesOf(block: SlipBlock, page: Page): readonly Stripe[] {
  switch (block.kind) {
    case 'rule':
      return [{ height: 17, marks: `<rect y="7" width="${page.width}" height="3"/>` }];
    case 'text': {
      const words = { size: page.size(block.size), weight: block.bold ? 'bold' : 'plain' } as const;
      return inLines(page, { ...words, text: block.text }, block.indented ? words.size : 0);
    }
    case 'banner':
      return [bannerOf(page, { text: block.text, size: page.size(block.size), weight: 'bold' })];
    case 'pair':
      return pairOf(block, page);
  }
}

function inLines(page: Page, words: Words, left: number): readonly Stripe[] {
  const room = page.width - left;
  const lines = wrapped(words.text, room, (text) => page.widthOf({ ...words, text }));
  return lines.map((text) => ({
    height: Math.ceil(words.size * LEADING),
    marks: written(page, { ...words, text }, left),
  }));
}

function pairOf({ left, right, size }: SlipBlock & { kind: 'pair' }, page: Page): readonly Stripe[] {
  const words = { size: page.size(size), weight: size === 'small' ? 'plain' : 'bold' } as const;
  const end = page.widthOf({ ...words, text: right });
  const place = page.width - end;
  const gap = end === 0 ? 0 : words.size / 2;
  const lines = inLines({ ...page, width: place - gap }, { ...words, text: left }, 0);
  const beside = written(page, { ...words, text: right }, place);
  const height = Math.ceil(words.size * LEADING);
  // A left side of which hardly a letter would fit beside the right one has the whole width to itself.
  if (place < page.width / 3)
    return [...inLines(page, { ...words, text: left }, 0), ...inLines(page, { ...words, text: right }, 0)];
  const [first, ...more] = lines;
  return [{ height, marks: `${first?.marks ?? ''}${beside}` }, ...more];
}

function bannerOf(page: Page, words: Words): Stripe {
  const width = page.widthOf(words);
  const fitted =
    width > page.width - 16 ? { ...words, size: (words.size * (page.width - 16)) / width } : words;
  const height = Math.ceil(words.size * 1.6);
  const left = (page.width - page.widthOf(fitted)) / 2;
  const text = `<g fill="#fff" transform="translate(0 ${words.size * 0.14})">${written(page, fitted, left)}</g>`;
  return { height, marks: `<rect width="${page.width}" height="${height - 6}"/>${text}` };
}

const written = ({ letters }: Page, words: Words, left: number): string =>
  outlinesOf(letters, words, { left, baseline: words.size * BASELINE });
