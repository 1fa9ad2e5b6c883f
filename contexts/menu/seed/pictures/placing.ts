import { blurred, oval } from './paint.ts';

/** Moves something drawn around 0,0 to its place. */
export const at = (x: number, y: number, turn: number, content: string, scale = 1): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)}) scale(${scale})">${content}</g>`;

/** Soft contact shadow under something small. */
export const under = (rx: number, ry: number, dy: number): string =>
  oval({ x: 3, y: dy, rx, ry }, '#3A1408', `opacity=".28" ${blurred(3)}`);
