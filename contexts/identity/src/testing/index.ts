export { createBrowser, type Browser, type BrowserAnswer } from './browser.ts';
export { fakeOrdering, type FakeOrdering } from './fake-ordering.ts';
export { openStore, startWorld, type OpenStore, type World, type WorldOptions } from './identity-world.ts';
