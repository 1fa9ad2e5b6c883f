// The menu as its manager keeps it: a dish with options and photo, its price, its end; a phone that is open sees it all.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  openAsOwner,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const DISH = '옥수수 솥밥';
const PHOTO = fileURLToPath(
  new URL('../../contexts/menu/seed/photos/cheese-corn-butter.avif', import.meta.url),
);
const PATIENT = { timeoutMs: 45_000 };

describe('the menu on the tablet', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  let guest: Page;
  let manager: Caller;

  const editor = () => page.getByRole('region', { name: DISH });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const save = () => page.getByRole('button', { name: '저장', exact: true }).click();
  const saved = () => page.getByText('모두 저장됨').waitFor();
  const row = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
  const onPhone = (text: string | RegExp) => guest.getByText(text).first().waitFor();
  const itemNow = async () => {
    const { body } = await manager.get('/api/menu/items');
    return body.items.find((item: { name: { ko: string } }) => item.name.ko === DISH);
  };

  before(async () => {
    server = await startStore();
    manager = await machine(server);
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    [page, guest] = [tablet.page, phone.page];
    await sitDown(guest, server.demo().tables[0]!.url);
    await openAsOwner(tablet, server, '/menu');
    await row('김치찌개').first().waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a new dish with options and a photo is on the guests’ phones', async () => {
    await expectAccessible(page, 'the list');
    await page.getByRole('button', { name: '메뉴 추가' }).click();
    await field('이름 · 한국어').fill(DISH);
    await field('이름 · English').fill('Corn pot rice');
    await page.getByRole('button', { name: '옵션 그룹 추가' }).click();
    await field('그룹 이름 · 한국어').fill('버터');
    await field('옵션 1 · 한국어').fill('버터 추가');
    await field('버터 추가 추가 금액').fill('500');
    await page.locator('input[type=file]').first().setInputFiles(PHOTO);
    await page.getByRole('slider', { name: '확대' }).fill('1.5');
    await save();
    await page.getByText('금액을 숫자로 써 주세요').waitFor();
    await field('가격').fill('9000');
    await expectAccessible(page, 'the editor');
    await save();
    await saved();
    const { photo, optionGroups } = await itemNow();
    assert.ok(Math.abs(photo.width / photo.height - 4 / 3) < 0.01, JSON.stringify(photo));
    assert.equal(optionGroups[0].options[0].priceDelta.amount, 500);
    await onPhone(DISH);
  });

  test('outside its hours a dish cannot be taken on an open phone, and at any hour again without them', async () => {
    // In Seoul, two hours from now until three: not now, whenever the test runs.
    const [from, to] = [11, 12].map((hours) =>
      new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16),
    ) as [string, string];
    const closed = guest.locator('.item--out').filter({ hasText: DISH }).first();
    await page.getByRole('button', { name: '정한 시간에만' }).click();
    await page.getByLabel('시간 1 시작').fill(from);
    await page.getByLabel('시간 1 끝').fill(to);
    await save();
    await saved();
    await closed.getByText(from).waitFor();
    await page.getByRole('button', { name: '언제나' }).click();
    await save();
    await saved();
    await closed.waitFor({ state: 'detached' });
  });

  test('options that dishes share are changed once', async () => {
    await page.getByRole('button', { name: '다른 메뉴와 함께 쓰기' }).click();
    await save();
    await saved();
    const [group] = (await itemNow()).optionGroups;
    const rice = (await manager.get('/api/menu/items')).body.items.find(
      (item: { name: { ko: string } }) => item.name.ko === '공기밥',
    );
    const has = { optionGroups: [...rice.optionGroups, { ...group, shared: undefined }] };
    assert.equal((await manager.send('PATCH', `/api/menu/items/${rice.id}`, has)).status, 200);
    await page.getByRole('button', { name: '고치기: 버터' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/메뉴 2개에 한꺼번에/).waitFor();
    await expectAccessible(page, 'options that dishes share');
    await sheet.getByRole('textbox', { name: '옵션 1 · 한국어' }).fill('버터 두 배');
    await sheet.getByRole('button', { name: '저장' }).click();
    await sheet.waitFor({ state: 'detached' });
    const { body } = await manager.get(`/api/menu/items/${rice.id}`);
    assert.equal(body.optionGroups.at(-1).options[0].name.ko, '버터 두 배');
    await saved();
  });

  test('a new price and a dish that is sold out reach the open phone; a placed order keeps its price', async () => {
    const party = await scan(server, 1);
    const dish = (await menuOf(server)).named(DISH);
    await eventually(() => addToCart(party, dish), PATIENT);
    const order = await orderAndPay(party);
    await field('가격').fill('9900');
    await save();
    await saved();
    await onPhone('9,900원');
    await row(DISH).first().getByRole('switch').click();
    await page.getByRole('button', { name: '30분 동안' }).click();
    await row(DISH)
      .first()
      .getByText(/품절 · \d+:\d\d 남음/)
      .waitFor();
    await guest.locator('.item--out').filter({ hasText: DISH }).first().waitFor();
    const kept = await party.get(`/api/orders/${order.id}`);
    assert.deepEqual([kept.body.total.amount, kept.body.lines[0].unitPrice.amount], [9000, 9000]);
  });

  test('who saves second is told, and both changes stay', async () => {
    const { id, name } = await itemNow();
    await field('이름 · 日本語').fill('とうもろこしご飯');
    await field('가격').fill('9500');
    const other = { price: { amount: 9700, currency: 'KRW' }, spicy: 1, name: { ...name, zh: '玉米饭' } };
    assert.equal((await manager.send('PATCH', `/api/menu/items/${id}`, other)).status, 200);
    await page.getByText('다른 사람이 방금 바꿨어요').waitFor();
    await save();
    await page.getByRole('dialog').getByText('9,700원').waitFor();
    await expectAccessible(page, 'two versions');
    await page.getByRole('button', { name: '합쳐서 저장' }).click();
    await saved();
    const item = await itemNow();
    assert.deepEqual([item.price.amount, item.spicy], [9500, 1]);
    // Each language for itself.
    assert.deepEqual([item.name.ja, item.name.zh], ['とうもろこしご飯', '玉米饭']);
  });

  test('dishes are put into order by key, and nothing typed is lost by a slip', async () => {
    const grip = page.getByRole('button', { name: new RegExp(`^${DISH} 순서 바꾸기`) });
    const before = (await itemNow()).position;
    await grip.focus();
    await page.keyboard.press('ArrowUp');
    await eventually(async () => assert.equal((await itemNow()).position, before - 1), PATIENT);
    const focused = () => page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');
    await eventually(async () => assert.match(await focused(), new RegExp(`^${DISH} 순서 바꾸기`)), PATIENT);
    await field('가격').fill('1');
    await page.getByRole('link', { name: '테이블' }).click();
    await page.getByRole('button', { name: '계속 고치기' }).last().click();
    assert.equal(await field('가격').inputValue(), '1');
    await expectAccessible(page, 'the editor');
    await page.getByRole('button', { name: '닫기', exact: true }).click();
    await page.getByRole('button', { name: '저장하지 않고 나가기' }).click();
    await editor().waitFor({ state: 'detached' });
    // Nor by a dish that goes while another one is open.
    const open = (name: string) => row(name).first().locator('.item-open').click();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/api\/menu\/items\/[^/]+$/, async (route) => {
      if (route.request().method() === 'DELETE') await held;
      await route.continue();
    });
    await open(DISH);
    await page.getByRole('button', { name: '메뉴 삭제' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '메뉴 삭제' }).click();
    await open('김치찌개');
    await field('가격').fill('1');
    answer();
    await row(DISH).first().waitFor({ state: 'detached' });
    assert.equal(await field('가격').inputValue(), '1');
    // That somebody else was faster is an answer, too.
    const complaints = [...tablet.complaints, ...phone.complaints].filter(
      (one) => !/status of 412/.test(one),
    );
    assert.deepEqual(complaints, []);
  });
});
