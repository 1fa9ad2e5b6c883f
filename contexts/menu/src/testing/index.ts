export { matches } from './matches.ts';
export { startMenuFixture, type MenuFixture } from './menu-fixture.ts';
