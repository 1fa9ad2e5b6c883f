import type { Cut } from './photo-draft.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Every photo on the menu is four to three. */
const SHAPE = 4 / 3;
export const MOST_ZOOM = 4;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** The part of a picture that is kept, in its own pixels: never beyond its edges. */
export function rectOf(size: Size, cut: Cut): Rect {
  const fitting = size.width / size.height > SHAPE;
  const zoom = clamp(cut.zoom, 1, MOST_ZOOM);
  const height = (fitting ? size.height : size.width / SHAPE) / zoom;
  const width = height * SHAPE;
  return {
    x: clamp(cut.x * size.width - width / 2, 0, size.width - width),
    y: clamp(cut.y * size.height - height / 2, 0, size.height - height),
    width,
    height,
  };
}

/** The cut with its middle where the rectangle really is: dragging past an edge leaves nothing to drag back. */
export function settled(size: Size, cut: Cut): Cut {
  const { x, y, width, height } = rectOf(size, cut);
  return {
    x: (x + width / 2) / size.width,
    y: (y + height / 2) / size.height,
    zoom: clamp(cut.zoom, 1, MOST_ZOOM),
  };
}

/** Moved by a drag of `dx`, `dy` screen pixels over a frame that is `shown` wide. */
export function dragged(size: Size, cut: Cut, by: { dx: number; dy: number; shown: number }): Cut {
  const { width } = rectOf(size, cut);
  const scale = width / by.shown;
  return settled(size, {
    ...cut,
    x: cut.x - (by.dx * scale) / size.width,
    y: cut.y - (by.dy * scale) / size.height,
  });
}

/** Where the whole picture lies when its cut fills a frame, in percent of the frame. */
export function placing(size: Size, cut: Cut) {
  const { x, y, width, height } = rectOf(size, cut);
  const percent = (value: number): string => `${(value * 100).toFixed(3)}%`;
  return {
    width: percent(size.width / width),
    height: percent(size.height / height),
    left: percent(-x / width),
    top: percent(-y / height),
  };
}
