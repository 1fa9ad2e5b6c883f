import type { Letters } from './letters.ts';
import type { Weight } from './typefaces.ts';

export interface Words {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
}

export const widthOf = (letters: Letters, { text, size, weight }: Words): number =>
  letters.of(text, weight).reduce((sum, letter) => sum + letter.width, 0) * size;

/** As paths of SVG, left to right from `left` on, standing on `baseline`: the same wherever they are looked at. */
export function outlinesOf(
  letters: Letters,
  { text, size, weight }: Words,
  { left, baseline }: { readonly left: number; readonly baseline: number },
): string {
  let x = left;
  return letters
    .of(text, weight)
    .map(({ width, outline, perEm }) => {
      const at = `translate(${x.toFixed(2)} ${baseline}) scale(${size / perEm} ${-size / perEm})`;
      x += width * size;
      return outline === '' ? '' : `<path transform="${at}" d="${outline}"/>`;
    })
    .join('');
}
