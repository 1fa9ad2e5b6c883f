export { createBrowser, type Browser, type BrowserAnswer } from './browser.ts';
export { fakeOrdering, type FakeOrdering } from './fake-ordering.ts';
export {
  ISSUER,
  openStore,
  ORIGIN,
  PASSWORD,
  startWorld,
  WEB_SECRET,
  type OpenStore,
  type World,
  type WorldOptions,
} from './identity-world.ts';
