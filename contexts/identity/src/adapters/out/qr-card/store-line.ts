import type { QrSheet } from '../../../application/ports/qr-sheets.ts';
import { fitted } from '../../../domain/store-logo.ts';
import { writeLine } from './line-of-text.ts';
import type { Surface } from './surface.ts';

export const INK = '#1C1815';

/** Around the middle, letters on the baseline; `scale`: of a card as large as they come. */
interface At {
  readonly center: number;
  readonly baseline: number;
  readonly room: number;
  readonly scale: number;
}
type Store = QrSheet['store'];

/** Whose card it is: what it is known by, then its name. */
export function drawStore(surface: Surface, store: Store, at: At): void {
  if (store.logo) drawWithLogo(surface, { ...store, logo: store.logo }, at);
  else drawWithLetter(surface, store, at);
}

/** Its logo and its name, with its colour between them. */
function drawWithLogo(
  surface: Surface,
  { name, accent, logo }: Store & { logo: NonNullable<Store['logo']> },
  { center, room, scale, ...at }: At,
): void {
  // A logo is higher than letters are: the name of the table keeps its distance.
  const baseline = at.baseline - 2.4 * scale;
  const size = fitted(logo, { width: 96 * scale, height: 28 * scale });
  const gap = 8 * scale;
  const bar = { width: 2.5 * scale, height: 16 * scale };
  const before = size.width + gap + bar.width + gap;
  const width = writeName(surface, name, {
    ...{ baseline, scale, center: center + before / 2, room: room - before },
  });
  const left = center - (before + width) / 2;
  const middle = baseline - 4.6 * scale;
  surface.placePicture(logo.png, { left, top: middle - size.height / 2, ...size });
  surface.fillBox({
    ...{ left: left + size.width + gap, top: middle - bar.height / 2, ...bar },
    ...{ radius: bar.width / 2, color: accent },
  });
}

/** A mark in its colour with its first letter, and its name. */
function drawWithLetter(surface: Surface, { name, accent }: Store, at: At): void {
  const { center, baseline, room, scale } = at;
  const [side, gap] = [18 * scale, 6 * scale];
  const width = writeName(surface, name, {
    ...{ baseline, scale, center: center + (side + gap) / 2, room: room - side - gap },
  });
  const left = center - (width + side + gap) / 2;
  surface.fillBox({
    ...{ left, top: baseline - 13.5 * scale, width: side, height: side },
    ...{ radius: 5 * scale, color: accent },
  });
  writeLine(
    surface,
    { text: [...name.trim()][0] ?? '', weight: 'bold', size: 11 * scale, color: letterOn(accent) },
    { center: left + side / 2, baseline: baseline - 0.4 * scale, room: side },
  );
}

const writeName = (surface: Surface, text: string, at: At): number =>
  writeLine(surface, { text, weight: 'bold', size: 13 * at.scale, color: INK }, at);

/** White or ink, whichever is easier to read on the colour (WCAG's luminance). */
function letterOn(accent: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.36 ? INK : '#FFFFFF';
}
