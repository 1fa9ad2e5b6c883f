export { middle } from '../../http/src/middle.ts';
