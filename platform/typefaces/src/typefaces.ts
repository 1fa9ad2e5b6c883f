/** Korean, Latin and kana; Chinese characters, which the first lacks. A document holds only the letters that it shows. */
export const FACES = ['own', 'han'] as const;
export type Face = (typeof FACES)[number];
export type Weight = 'plain' | 'bold';

interface Typeface {
  readonly path: URL;
  readonly woff: boolean;
}

const PRETENDARD = import.meta.resolve('pretendard/package.json');
const NOTO_SANS = import.meta.resolve('@fontsource/noto-sans-sc/package.json');

const pretendard = (weight: string): Typeface => ({
  path: new URL(`dist/public/static/alternative/Pretendard-${weight}.ttf`, PRETENDARD),
  woff: false,
});
const notoSans = (weight: number): Typeface => ({
  path: new URL(`files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`, NOTO_SANS),
  woff: true,
});

export const TYPEFACES: Readonly<Record<Weight, Readonly<Record<Face, Typeface>>>> = {
  plain: { own: pretendard('Medium'), han: notoSans(500) },
  bold: { own: pretendard('ExtraBold'), han: notoSans(800) },
};

/** A stretch of text in one typeface. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** No typeface of ours draws pictures. */
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{200d}\u{fe0f}]/gu;

export const runsOf = (text: string): readonly Run[] =>
  [...text.replace(PICTURES, '').matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].map(([run]) => ({
    face: /^\p{Script=Han}/u.test(run) ? 'han' : 'own',
    text: run,
  }));
