import type { Words } from '@hiorder/typefaces';
import type { Surface } from './surface.ts';

export interface Line extends Words {
  readonly color: string;
}

/** As much of it as there is room for; smaller before it is cut. */
function fitted(surface: Surface, line: Line, room: number): Line {
  const width = surface.widthOf(line);
  if (width <= room) return line;
  const smaller = { ...line, size: Math.max(line.size * 0.6, (line.size * room) / width) };
  let kept = [...line.text];
  let shown = smaller;
  while (kept.length > 1 && surface.widthOf(shown) > room) {
    kept = kept.slice(0, -1);
    shown = { ...smaller, text: `${kept.join('').trimEnd()}…` };
  }
  return shown;
}

/** One line around `center`, its letters standing on `baseline`. Answers how wide it became. */
export function writeLine(
  surface: Surface,
  line: Line,
  at: { readonly center: number; readonly baseline: number; readonly room: number },
): number {
  const shown = fitted(surface, line, at.room);
  const width = surface.widthOf(shown);
  const { baseline } = at;
  surface.write(shown, { left: at.center - width / 2, baseline, color: shown.color });
  return width;
}
