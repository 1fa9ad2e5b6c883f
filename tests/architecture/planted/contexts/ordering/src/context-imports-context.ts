export { price } from '../../menu/src/domain/price.ts';
