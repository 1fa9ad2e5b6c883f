/** First and last code point, both within. */
export type Span = readonly [from: number, to: number];

/** Of the CSS descriptor `unicode-range` without wildcards, such as `U+ac00-ac02, U+ac10`. */
export const parseRange = (range: string): readonly Span[] =>
  range.split(',').map((part) => {
    const found = /^\s*u\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (!found) throw new Error(`not a unicode-range: ${part}`);
    const from = Number.parseInt(found[1]!, 16);
    return [from, found[2] ? Number.parseInt(found[2], 16) : from];
  });

export const formatRange = (spans: readonly Span[]): string =>
  spans.map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`).join(', ');

/** Neighbours become one span. */
export const spansOf = (codes: Iterable<number>): readonly Span[] =>
  [...new Set(codes)]
    .sort((a, b) => a - b)
    .reduce<[number, number][]>((spans, code) => {
      const last = spans.at(-1);
      if (last?.[1] === code - 1) last[1] = code;
      else spans.push([code, code]);
      return spans;
    }, []);

export const codesOf = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

export const without = (spans: readonly Span[], taken: ReadonlySet<number>): readonly Span[] =>
  spansOf(codesOf(spans).filter((code) => !taken.has(code)));
