export { fixtureMenu, items, menuItem, menuOf, STORE } from './menu.fixture.ts';
export {
  after,
  attemptTo,
  cartLine,
  jiwoo,
  NOON,
  orderIn,
  orderLine,
  staff,
  stockOf,
} from './ordering.fixture.ts';
