import { runsOf, type Weight } from '@hiorder/typefaces';
import type { Pen } from './pen.ts';

export interface Line {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
}

const widthOf = (pen: Pen, { text, weight, size }: Line): number =>
  runsOf(text).reduce(
    (sum, run) => sum + pen.take({ weight, face: run.face, size }).widthOfString(run.text),
    0,
  );

/** As much of it as there is room for; smaller before it is cut. */
function fitted(pen: Pen, line: Line, room: number): Line {
  const width = widthOf(pen, line);
  if (width <= room) return line;
  const smaller = { ...line, size: Math.max(line.size * 0.6, (line.size * room) / width) };
  let kept = [...line.text];
  let shown = smaller;
  while (kept.length > 1 && widthOf(pen, shown) > room) {
    kept = kept.slice(0, -1);
    shown = { ...smaller, text: `${kept.join('').trimEnd()}…` };
  }
  return shown;
}

/** One line around `center`, its letters standing on `baseline`. Answers how wide it became. */
export function writeLine(
  pen: Pen,
  line: Line,
  at: { readonly center: number; readonly baseline: number; readonly room: number },
): number {
  const { text, weight, size, color } = fitted(pen, line, at.room);
  const width = widthOf(pen, { text, weight, size, color });
  let left = at.center - width / 2;
  for (const run of runsOf(text)) {
    const document = pen.take({ weight, face: run.face, size }).fillColor(color);
    const step = document.widthOfString(run.text);
    document.text(run.text, left, at.baseline, { lineBreak: false, baseline: 'alphabetic' });
    left += step;
  }
  return width;
}
