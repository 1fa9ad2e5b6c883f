import type { Font } from 'fontkit';
import { readTypeface } from './read-typeface.ts';
import { FACES, runsOf, type Face, type Weight } from './typefaces.ts';

/** A letter of the size 1, standing on the line at 0. */
export interface Letter {
  readonly width: number;
  /** What SVG draws it with, `perEm` times as large and upside down. */
  readonly outline: string;
  readonly perEm: number;
}

export interface Letters {
  /** Letter by letter: no language of ours joins them. What no typeface has is an empty box. */
  of(text: string, weight: Weight): readonly Letter[];
}

let loaded: Promise<Letters> | undefined;

/** The library and its typefaces are read when something is drawn for the first time: most processes never do. */
export const letters = (): Promise<Letters> =>
  (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));

async function load(): Promise<Letters> {
  const { create } = await import('fontkit');
  const fonts = new Map<string, Font>();
  for (const weight of ['plain', 'bold'] as const)
    for (const face of FACES)
      fonts.set(`${weight}-${face}`, create(await readTypeface(weight, face)) as Font);
  const known = new Map<string, Letter>();
  const letter = (character: string, weight: Weight, face: Face): Letter => {
    const key = `${weight}-${face}-${character}`;
    const before = known.get(key);
    if (before) return before;
    const font = fonts.get(`${weight}-${face}`)!;
    const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
    const perEm = font.unitsPerEm;
    const made = { width: glyph.advanceWidth / perEm, outline: glyph.path.toSVG(), perEm };
    known.set(key, made);
    return made;
  };
  return {
    of: (text, weight) =>
      runsOf(text.normalize('NFC')).flatMap((run) =>
        [...run.text].map((character) => letter(character, weight, run.face)),
      ),
  };
}
