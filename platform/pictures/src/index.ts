export { inSlot, redraw, type PictureRefusal, type Redrawn } from './redraw.ts';
