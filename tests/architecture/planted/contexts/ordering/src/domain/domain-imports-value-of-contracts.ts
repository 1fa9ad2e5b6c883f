export { word } from '../../../../contracts/src/word.ts';
