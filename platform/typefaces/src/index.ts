export { letters, type Letter, type Letters } from './letters.ts';
export { outlinesOf, widthOf, type Words } from './outlines.ts';
export { readTypeface } from './read-typeface.ts';
export { FACES, runsOf, type Face, type Run, type Weight } from './typefaces.ts';
