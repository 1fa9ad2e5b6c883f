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
export { menusSuite, type MenusUnderTest } from './suites/menus-suite.ts';
export { ordersSuite, type OrdersUnderTest } from './suites/orders-suite.ts';
export { stocksSuite, type StocksUnderTest } from './suites/stocks-suite.ts';
export { storesSuite, type StoresUnderTest } from './suites/stores-suite.ts';
export { tableSessionsSuite, type SessionsUnderTest } from './suites/table-sessions-suite.ts';
