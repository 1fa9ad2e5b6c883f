/** The store's own colour, bent as far as needed so that everything drawn or written in it can be read. */
export interface AccentTokens {
  /** `--accent-…` without the prefix → colour. */
  readonly [token: string]: string;
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** `--surface` in the dark, the lighter of the grounds it stands on there. */
const DARK: Rgb = [29, 26, 24];
const TEXT = 4.6;
const MARK = 3.1;

/** Null for what is no colour of the form #RRGGBB. */
export function accentTokens(hex: string): AccentTokens | null {
  const accent = parse(hex);
  if (!accent) return null;
  const fill = until(accent, BLACK, (colour) => contrast(colour, WHITE) >= TEXT);
  const softLight = mix(accent, WHITE, 0.9);
  const softDark = mix(accent, DARK, 0.84);
  const light = (colour: Rgb, least: number) =>
    until(colour, BLACK, (one) => contrast(one, softLight) >= least);
  const dark = (colour: Rgb, least: number) =>
    until(colour, WHITE, (one) => contrast(one, softDark) >= least && contrast(one, DARK) >= least);
  return {
    light: css(light(accent, MARK)),
    dark: css(dark(accent, MARK)),
    fill: css(fill),
    'fill-press': css(mix(fill, BLACK, 0.14)),
    'text-light': css(light(accent, TEXT)),
    'text-dark': css(dark(accent, TEXT)),
    'soft-light': css(softLight),
    'soft-dark': css(softDark),
    'line-light': css(mix(accent, WHITE, 0.7)),
    'line-dark': css(mix(accent, DARK, 0.6)),
  };
}

/** Shows the app in the store's colour. Through the CSSOM: the content security policy allows no style in the page. */
export function applyAccent(hex: string, root: HTMLElement = document.documentElement): void {
  for (const [token, value] of Object.entries(accentTokens(hex) ?? {})) {
    root.style.setProperty(`--accent-${token}`, value);
  }
}

/** WCAG 2 contrast of two colours, 1…21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

export function parse(hex: string): Rgb | null {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) return null;
  const at = (index: number) => parseInt(digits.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(colour[index] * (1 - share) + other[index] * share);
  return [part(0), part(1), part(2)];
}

function until(colour: Rgb, towards: Rgb, enough: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const bent = mix(colour, towards, share);
    if (enough(bent)) return bent;
  }
  return towards;
}

function css(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
