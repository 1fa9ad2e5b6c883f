export { readTypeface } from './read-typeface.ts';
export { FACES, runsOf, type Face, type Run, type Weight } from './typefaces.ts';
