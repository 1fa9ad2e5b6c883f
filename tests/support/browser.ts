import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import type { TestServer } from './server.ts';
import { signIn } from './sign-in.ts';

export const chromiumPath = process.env.HIORDER_CHROMIUM;

/** Skips by name where there is no browser; with CI=true that is a failure. */
export const withChromium: { skip: string | false } = {
  skip: chromiumPath || process.env.CI ? false : 'SKIPPED: needs a Chromium (HIORDER_CHROMIUM=/path)',
};

const options = (executablePath = chromiumPath) => {
  assert.ok(executablePath, 'HIORDER_CHROMIUM names no browser');
  return { executablePath, args: ['--no-sandbox', '--disable-background-networking'] };
};
/** Without windows, where there is one: see tools/chromium.ts. */
const light = () => options(process.env.HIORDER_CHROMIUM_SHELL || chromiumPath);

/** With all that people see outside of the page: notifications. */
export const launchWhole = (): Promise<Browser> => chromium.launch(options());

/** The one that many files share where there is one (HIORDER_TEST_BROWSER), else one of its own. */
export const launch = (): Promise<Browser> => {
  const { HIORDER_TEST_BROWSER: shared } = process.env;
  return shared ? chromium.connect(shared) : chromium.launch(light());
};

/** For many files; whoever connects to it has devices of their own, which go when they close it. */
export async function shareBrowser(): Promise<{ env: NodeJS.ProcessEnv; stop(): Promise<void> }> {
  const ours = { host: '127.0.0.1', handleSIGINT: false, handleSIGTERM: false };
  const server = await chromium.launchServer({ ...light(), ...ours });
  return { env: { HIORDER_TEST_BROWSER: server.wsEndpoint() }, stop: () => server.close() };
}

const devices = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  tablet: { viewport: { width: 1280, height: 800 }, hasTouch: true },
} as const;

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about: script errors, refused policies, failed requests of ours. */
  readonly complaints: string[];
}

/** Not faults, as a blocked resource is one. */
const ANSWERS = [
  // Refusals that the journey provokes.
  /status of 4(01|02|09|10|15)/,
  // On a machine that has much to do a payment takes longer than a guest is kept waiting: the phone asks again.
  /status of 503 .*\/(orders\/[^/]+\/payment|bill\/payments\/[^/]+\/confirm)$/,
];

export async function open(
  browser: Browser,
  kind: keyof typeof devices,
  o: {
    locale?: string;
    colorScheme?: 'light' | 'dark';
    /** What was read before is not kept for later. */
    forgetful?: boolean;
  } = {},
): Promise<Device> {
  const context = await browser.newContext({
    ...devices[kind],
    locale: o.locale ?? 'ko-KR',
    colorScheme: o.colorScheme ?? 'light',
    timezoneId: 'Asia/Seoul',
    serviceWorkers: o.forgetful ? 'block' : 'allow',
  });
  // Long: that a busy machine is slow is no failure.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const said = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !ANSWERS.some((answer) => answer.test(said))) complaints.push(said);
  });
  return { context, page, complaints };
}

/** By its number alone: in the whole text of a card the number is followed by the time that it has waited. */
export const cardOf = (page: Page, number: number | string | null): Locator =>
  page.getByRole('article').filter({ has: page.getByText(`#${number}`, { exact: true }) });

/** Scans a table's code. Resolves when the seat is taken: the menu can be read before, but not used. */
export async function sitDown(page: Page, tableUrl: string): Promise<void> {
  await page.goto(tableUrl);
  await page.waitForURL(({ pathname }) => pathname === '/');
  await page.locator('[inert]').waitFor({ state: 'detached' });
}

/** On the sign-in page that is open. */
export async function signInOn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.getByLabel('이메일').fill(who.email);
  await page.getByLabel('비밀번호', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: '로그인' }).click();
}

/** Opens a page of the staff's app for the store's owner, whose sign-in is none of the test's business. */
export async function openAsOwner(
  { context, page }: Pick<Device, 'context' | 'page'>,
  server: Pick<TestServer, 'baseUrl' | 'demo'>,
  path: string,
): Promise<void> {
  const { cookies } = await signIn(server, server.demo().staff);
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: server.baseUrl })));
  await page.goto(`${server.baseUrl}/staff${path}`);
}

/** A script for the page: these tests are checked without the browser's types. */
const ANIMATIONS_DONE = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const running = () => document.getAnimations().filter((one) =>
    one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
  for (let rounds = 0; rounds < 20; rounds++) {
    await frame();
    await frame();
    if (running().length === 0) return;
    await Promise.all(running().map((one) => one.finished.catch(() => undefined)));
  }
})()`;

/** No axe violation in what the page shows now, nor in its colours when it is dark outside, or light again. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
  const [now, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await expectNothing(page, `${where}, ${now}`);
  await page.emulateMedia({ colorScheme: other });
  await expectNothing(page, `${where}, ${other}`, 'colours');
  await page.emulateMedia({ colorScheme: now });
}

async function expectNothing(page: Page, where: string, only?: 'colours'): Promise<void> {
  // Colours are measured when nothing fades in any more.
  await page.evaluate(ANIMATIONS_DONE);
  const violations = await violationsOn(page, only);
  const found = violations.map(
    (one) => `${one.id}: ${one.help}\n   ${one.nodes.map((node) => node.target.join(' ')).join('\n   ')}`,
  );
  assert.deepEqual(found, [], `${where}\n${found.join('\n')}`);
}
