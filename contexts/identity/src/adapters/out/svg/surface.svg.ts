import { outlinesOf, widthOf, type Letters } from '@hiorder/typefaces';
import type { Surface } from '../qr-card/surface.ts';

const short = (points: number): string => String(Number(points.toFixed(3)));

/** Puts what is drawn at the end of `marks`. Letters are outlines: whoever opens it needs no typeface. */
export const svgSurface = (marks: string[], letters: Letters): Surface => ({
  widthOf: (words) => widthOf(letters, words),
  write: (words, { color, ...at }) =>
    void marks.push(`<g fill="${color}">${outlinesOf(letters, words, at)}</g>`),
  fillBox({ left, top, side, radius, color }) {
    const [x, y, width, round] = [left, top, side, radius].map(short);
    marks.push(`<rect x="${x}" y="${y}" width="${width}" height="${width}" rx="${round}" fill="${color}"/>`);
  },
  fillSquares(squares, { side, color }) {
    const size = short(side);
    const path = squares.map(({ left, top }) => `M${short(left)} ${short(top)}h${size}v${size}h-${size}z`);
    marks.push(`<path shape-rendering="crispEdges" fill="${color}" d="${path.join('')}"/>`);
  },
});
