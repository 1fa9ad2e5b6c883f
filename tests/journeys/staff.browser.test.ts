// The staff's screens on a tablet: everything by key, two tablets at once, tables that are closed too early.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page, Route } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import { cardOf, expectAccessible, launch, open, withChromium, type Device } from '../support/browser.ts';
import { CHIME, COUNT_NOTES, mayPlay, notes } from '../support/notes-played.ts';
import { addToCart, machine, menuOf, orderAndPay, scan, submitOrder } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('the staff screens', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let page: Page;
  let staff: Caller;
  let dish: MenuItem;

  const tableName = (index: number) => server.demo().tables[index]!.name;
  const tile = (index: number) => page.getByRole('button', { name: new RegExp(`^${tableName(index)}\\s`) });
  const card = (number: number) => cardOf(page, number);
  const inCard = (number: number, name: string) => card(number).getByRole('button', { name, exact: true });
  /** Waits until what has the focus is in the order's card. */
  const focusIn = (number: number) => card(number).locator(':focus').waitFor();
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const order = async (table: number): Promise<number> => {
    const guest = await scan(server, table);
    await addToCart(guest, dish);
    const { number } = await orderAndPay(guest);
    assert.ok(number);
    return number;
  };
  const closeSheet = () => page.getByRole('dialog');

  before(async () => {
    server = await startStore();
    staff = await machine(server);
    dish = (await menuOf(server)).named('김치찌개');
    browser = await launch();
    tablet = await open(browser, 'tablet');
    page = tablet.page;
    await page.addInitScript(COUNT_NOTES);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('signing in, and an order from new to served, by key alone', async () => {
    const [first, second] = [await order(0), await order(1)];
    await page.goto(`${server.baseUrl}/staff/orders`);
    await page.getByLabel('이메일').waitFor();
    await page.keyboard.type(server.demo().staff.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(server.demo().staff.password);
    await page.keyboard.press('Enter');
    await inCard(first, '접수').focus();
    await page.keyboard.press('ArrowDown');
    await focusIn(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await column('접수').getByText(`#${first}`, { exact: true }).waitFor();
    await focusIn(second);
    await page.keyboard.press('ArrowRight');
    await focusIn(first);
    await page.keyboard.press('Enter');
    await inCard(first, '서빙').focus();
    await page.keyboard.press('Enter');
    await column('서빙').getByText(`#${first}`).waitFor();
  });

  test('a line is crossed off, and stays so', async () => {
    const number = await order(0);
    const line = card(number).getByRole('button', { name: /김치찌개/ });
    await line.click();
    await card(number)
      .getByRole('button', { name: /김치찌개/, pressed: true })
      .waitFor();
    await page.reload();
    await card(number)
      .getByRole('button', { name: /김치찌개/, pressed: true })
      .focus();
    await page.keyboard.press('Enter');
    await card(number)
      .getByRole('button', { name: /김치찌개/, pressed: false })
      .waitFor();
    await inCard(number, '접수').click();
    await inCard(number, '조리 완료').click();
    await inCard(number, '서빙').click();
  });

  test('a new order is heard once, and not at all when muted', async () => {
    // A touch has woken the loudspeaker, which takes a moment.
    await eventually(async () => assert.ok(await mayPlay(page)), { timeoutMs: 60_000 });
    const before = await notes(page);
    for (const chimes of [1, 2]) {
      await card(await order(1)).waitFor();
      assert.equal((await notes(page)) - before, chimes * CHIME);
    }
    await page.getByRole('button', { name: '새 주문 소리', pressed: true }).click();
    const muted = await notes(page);
    const number = await order(1);
    await card(number).waitFor();
    assert.equal(await notes(page), muted);
    await page.getByRole('button', { name: '소리 끔', pressed: false }).click();
  });

  test('what another tablet has done meanwhile is said, and shown', async () => {
    const number = await order(2);
    await card(number).waitFor();
    const other = async (route: Route) => {
      const id = new URL(route.request().url()).pathname.split('/')[3];
      await staff.post(`/api/tickets/${id}/status`, { status: 'accepted', etaMinutes: 10 });
      await route.continue();
    };
    await page.route('**/api/tickets/*/status', other, { times: 1 });
    await inCard(number, '접수').click();
    await page.getByText(`주문 #${number}, 이미 접수 상태예요`).waitFor();
    await inCard(number, '조리 완료').click();
    await inCard(number, '서빙').waitFor();
  });

  test('pausing moves no table', async () => {
    await page.getByRole('link', { name: '테이블로 돌아가기' }).click();
    await page.getByRole('button', { name: '주문 조절' }).waitFor();
    await page.evaluate('document.fonts.ready');
    const before = await tile(5).boundingBox();
    await page.getByRole('button', { name: '주문 조절' }).click();
    await closeSheet().getByRole('button', { name: '모든 주문 멈추기' }).click();
    await expectAccessible(page, 'pausing');
    await closeSheet().getByRole('button', { name: '주문 멈추기', exact: true }).click();
    await page.getByText('주문을 멈췄어요', { exact: true }).waitFor();
    assert.deepEqual(await tile(5).boundingBox(), before);
    await page.getByRole('button', { name: '주문 다시 받기' }).click();
    await page.getByText('주문을 멈췄어요', { exact: true }).waitFor({ state: 'detached' });
  });

  test('a table is opened and left by key, and the focus comes back', async () => {
    await tile(2).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '자리 정리' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '자리 정리' }).waitFor({ state: 'detached' });
    await tile(2).and(page.locator(':focus')).waitFor();
  });

  test('dishes on their way are named, and closing all the same needs a reason; their card says so and is cleared away', async () => {
    const number = await order(3);
    await tile(3).click();
    await page.getByRole('button', { name: '자리 정리' }).click();
    await closeSheet().getByText(`주문 #${number} · 아직 접수하지 않았어요`).waitFor();
    await closeSheet().getByText('김치찌개 1').waitFor();
    await expectAccessible(page, 'closing with dishes on their way');
    const force = closeSheet().getByRole('button', { name: '그래도 정리' });
    assert.equal(await force.isDisabled(), true);
    await closeSheet().getByText('음식을 받지 않고 나갔어요').click();
    await force.click();
    await page.getByText('자리를 정리했어요').waitFor();
    await page.getByRole('link', { name: /^주문/ }).click();
    await card(number)
      .getByText(/자리 정리됨/)
      .waitFor();
    await expectAccessible(page, 'a card of a closed table');
    await inCard(number, '치우기').click();
    await closeSheet().getByRole('button', { name: '치우기' }).click();
    await card(number).waitFor({ state: 'detached' });
  });

  test('a dish has a target of its own, and the board goes by it', async () => {
    await page.goto(`${server.baseUrl}/staff/settings/kitchen`);
    await page.getByLabel('메뉴 고르기').selectOption({ label: '김치찌개' });
    await page.getByRole('button', { name: '김치찌개 늘리기' }).click();
    await expectAccessible(page, 'the settings of the kitchen');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('저장했어요').waitFor();
    await page.getByRole('link', { name: /^주문/ }).click();
    const number = await order(6);
    // As the stepper goes: sixteen minutes are twenty.
    await card(number).getByText('20분').waitFor();
  });

  test('a printer that nobody reaches is loud until it is switched off; a slip is seen without it', async () => {
    const printer = page.getByRole('listitem').filter({ hasText: '127.0.0.1' });
    await page.goto(`${server.baseUrl}/staff/settings/printers`);
    await page.getByRole('button', { name: '프린터 추가' }).first().click();
    await closeSheet().getByLabel('이름').fill('주방');
    await closeSheet().getByLabel('주소').fill('127.0.0.1');
    await expectAccessible(page, 'a new printer');
    const printers = '**/api/printers';
    await page.route(printers, (route) =>
      route.fulfill({ status: 409, json: { code: 'too-many-printers' } }),
    );
    const save = closeSheet().getByRole('button', { name: '저장' });
    await save.click();
    const refused = closeSheet().getByRole('alert');
    await refused.waitFor();
    await page.unroute(printers);
    // The sheet is longer than the screen: it has scrolled to what stands in the way.
    const [said, foot] = [await refused.boundingBox(), await save.boundingBox()];
    assert.ok(said && foot && said.y + said.height <= foot.y, JSON.stringify({ said, foot }));
    await save.click();
    // The first time alarms nobody.
    for (const _ of [1, 2]) {
      await printer.getByRole('button', { name: /시험 인쇄/ }).click();
      await page.getByText('시험 인쇄를 보냈어요').first().waitFor();
    }
    await printer.getByText('연결되지 않아요').waitFor();
    await expectAccessible(page, 'a printer that fails');
    await page.goto(`${server.baseUrl}/staff/orders`);
    const alarm = page.getByRole('alert').getByText('주방 프린터: 연결되지 않아요');
    await alarm.waitFor();
    const number = await order(7);
    await card(number)
      .getByRole('button', { name: new RegExp(`#${number}`) })
      .click();
    await closeSheet().getByRole('button', { name: '미리보기' }).click();
    await closeSheet()
      .getByRole('img', { name: `주문 #${number} 주문서` })
      .waitFor();
    await page.keyboard.press('Escape');
    const { items } = (await staff.get('/api/printers')).body;
    await staff.send('PATCH', `/api/printers/${items[0].id}`, { enabled: false });
    await alarm.waitFor({ state: 'detached' });
  });

  test('money owed is named, and closing all the same needs a reason', async () => {
    for (const { id } of server.demo().tables)
      await staff.post(`/api/tables/${id}/close`, { force: true, reason: 'test' });
    const policy = await staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
    assert.equal(policy.status, 200, policy.text);
    const guest = await scan(server, 4);
    await addToCart(guest, dish);
    assert.equal((await submitOrder(guest)).status, 201);
    await page.goto(`${server.baseUrl}/staff/`);
    await tile(4).click();
    await page.getByRole('button', { name: '자리 정리' }).click();
    await closeSheet()
      .getByText(/^받을 돈 [\d,]+원$/)
      .waitFor();
    const force = closeSheet().getByRole('button', { name: '그래도 정리' });
    assert.equal(await force.isDisabled(), true);
    await closeSheet().getByRole('button', { name: '다른 방법으로 받았어요' }).click();
    await expectAccessible(page, 'closing with money owed');
    await force.click();
    await page.getByRole('button', { name: new RegExp(`^${tableName(4)}\\s*비어 있음`) }).waitFor();
  });

  test('no page complained', () => assert.deepEqual(tablet.complaints, []));
});
