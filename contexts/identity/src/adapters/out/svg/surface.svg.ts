import { outlinesOf, widthOf, type Letters } from '@hiorder/typefaces';
import type { Surface } from '../qr-card/surface.ts';

const short = (points: number): string => String(Number(points.toFixed(3)));

type Box = Parameters<Surface['placePicture']>[1];
const placed = ({ left, top, width, height }: Box): string =>
  `x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}"`;

/** Puts what is drawn at the end of `marks`. Letters are outlines, pictures are in it: whoever opens it needs nothing else. */
export const svgSurface = (marks: string[], letters: Letters): Surface => ({
  widthOf: (words) => widthOf(letters, words),
  write: (words, { color, ...at }) =>
    void marks.push(`<g fill="${color}">${outlinesOf(letters, words, at)}</g>`),
  fillBox: ({ radius, color, ...box }) =>
    void marks.push(`<rect ${placed(box)} rx="${short(radius)}" fill="${color}"/>`),
  placePicture: (png, box) =>
    void marks.push(`<image ${placed(box)} href="data:image/png;base64,${png.toString('base64')}"/>`),
  fillSquares(squares, { side, color }) {
    const size = short(side);
    const path = squares.map(({ left, top }) => `M${short(left)} ${short(top)}h${size}v${size}h-${size}z`);
    marks.push(`<path shape-rendering="crispEdges" fill="${color}" d="${path.join('')}"/>`);
  },
});
