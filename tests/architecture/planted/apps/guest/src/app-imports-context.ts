export { price } from '../../../contexts/menu/src/domain/price.ts';
