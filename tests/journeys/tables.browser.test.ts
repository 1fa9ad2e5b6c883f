// Staff move a party, and a manager looks after the tables: a phone and a tablet in a real Chromium.
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { caller } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  openAsOwner,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  needsNoChoice,
  orderAndPay,
  scan,
  submitOrder,
} from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';

/** The beginning of the file that pressing it keeps. */
async function kept(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return (await buffer(await file.createReadStream())).toString('latin1', 0, 100);
}

describe('tables in the browser', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let tablet: Device;

  before(async () => {
    server = await startStore();
    browser = await launch();
    phone = await open(browser, 'phone');
    tablet = await open(browser, 'tablet');
    await openAsOwner(tablet, server, '/');
    await tablet.page.getByRole('heading', { name: '지금 할 일' }).waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a party is moved by two taps; its order, its phone and the board follow', async () => {
    const guest = await scan(server, 6);
    await addToCart(guest, (await menuOf(server)).named('김치찌개'));
    await orderAndPay(guest);
    await sitDown(phone.page, server.demo().tables[6]!.url);
    await phone.page.getByText('7번 테이블').first().waitFor();
    await tablet.page.getByRole('button', { name: /^7\s*새 주문/ }).click();
    await tablet.page.getByRole('button', { name: '자리 이동' }).click();
    await tablet.page.getByRole('dialog').getByRole('button', { name: /^10번/ }).click();
    await expectAccessible(tablet.page, 'where to move');
    await tablet.page.getByRole('button', { name: '7번 → 10번 옮기기' }).click();
    await tablet.page.getByRole('button', { name: /^10\s*새 주문/ }).waitFor();
    await tablet.page.getByRole('button', { name: /^7\s*비어 있음/ }).waitFor();
    await tablet.page.getByRole('complementary', { name: '10번' }).getByText('김치찌개').waitFor();
    await phone.page.getByText('10번 테이블').first().waitFor();
    await phone.page.reload();
    await phone.page.getByText('10번 테이블').first().waitFor();
    await tablet.page.goto(`${server.baseUrl}/staff/orders`);
    await tablet.page.getByRole('article').filter({ hasText: '10번' }).waitFor();
  });

  test('a manager adds a table, changes it and takes it away, and renews a code, which stops the old one at once', async () => {
    const { page } = tablet;
    const sheet = page.getByRole('dialog');
    await page.goto(`${server.baseUrl}/staff/settings/tables`);
    await page.getByRole('button', { name: '테이블 추가' }).click();
    await sheet.getByLabel('이름').fill('1');
    await sheet.getByRole('button', { name: '테이블 추가' }).click();
    await sheet.getByText('같은 이름의 테이블이 있어요').waitFor();
    await sheet.getByLabel('이름').fill('별관');
    await sheet.getByRole('button', { name: '테이블 추가' }).click();
    await page.getByRole('button', { name: '별관 고치기' }).click();
    await sheet.getByLabel('이름').fill('창가');
    await sheet.getByRole('button', { name: '한 자리 늘리기' }).click();
    await expectAccessible(page, 'a table');
    await sheet.getByRole('button', { name: '저장' }).click();
    await page.getByRole('listitem').filter({ hasText: '창가' }).getByText('5인석').waitFor();
    await expectAccessible(page, 'the tables');
    await page.getByRole('button', { name: '창가 없애기' }).click();
    await sheet.getByRole('button', { name: '없애기' }).click();
    await page.getByRole('button', { name: '창가 QR 코드' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '10번 없애기' }).click();
    await sheet.getByText('먼저 자리를 정리해 주세요').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1번 QR 코드' }).first().click();
    await sheet.getByRole('img', { name: '1번의 QR 코드' }).waitFor();
    assert.match(
      await kept(page, sheet.getByRole('button', { name: '그림 파일 저장 (SVG)' })),
      /^<svg |^<\?xml/,
    );
    await expectAccessible(page, 'the code of a table');
    await sheet.getByRole('button', { name: '새 코드로 바꾸기' }).click();
    await sheet.getByText('지금 붙어 있는 코드는 바로 멈추고').waitFor();
    await sheet.getByRole('button', { name: '지금 바꾸기' }).click();
    await sheet.getByText('새 코드로 바꿨어요').waitFor();
    await sheet.getByRole('img', { name: '1번의 QR 코드' }).waitFor();
    const link = await sheet.getByRole('link', { name: '이 기기를 테이블 태블릿으로' }).getAttribute('href');
    assert.notEqual(link, `/tablet/${server.demo().tables[0]!.code}`, 'the code that has just stopped');
    const old = await caller(server.baseUrl).post('/api/guest-sessions', {
      code: server.demo().tables[0]!.code,
    });
    assert.equal(old.body.code, 'table-code-unknown');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '2번 QR 코드' }).first().click();
    await sheet.getByRole('img', { name: '2번의 QR 코드' }).waitFor();
    const other = await signIn(server, server.demo().staff);
    const { body } = await other.post(`/api/tables/${server.demo().tables[1]!.id}/qr/renew`, {});
    await sheet.getByText('새 코드로 바꿨어요').waitFor();
    const shown = await sheet.getByRole('link', { name: '이 기기를 테이블 태블릿으로' }).getAttribute('href');
    assert.equal(shown, `/tablet/${body.code}`, 'what another manager has just stopped');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'QR 인쇄 (PDF)' }).click();
    await sheet.getByRole('button', { name: '12개 (3×4)' }).click();
    await expectAccessible(page, 'printing the codes');
    assert.match(await kept(page, sheet.getByRole('button', { name: 'PDF 받기' })), /^%PDF-/);
  });

  test('a manager puts a table somewhere else on the plan, dragged or by key; every board shows it there', async () => {
    const { page } = tablet;
    await page.goto(`${server.baseUrl}/staff/`);
    await page.getByRole('button', { name: '배치도' }).click();
    await page.getByRole('button', { name: '배치 바꾸기' }).click();
    const saved = () =>
      page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    const byKey = saved();
    await page.getByRole('button', { name: /^10\s/ }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await byKey;
    await expectAccessible(page, 'the plan');
    const dragged = saved();
    const [from, plan] = [
      await page.getByRole('button', { name: /^1\s/ }).boundingBox(),
      await page.locator('.plan').boundingBox(),
    ];
    assert.ok(from && plan);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    // Past the corner: nothing is dragged off the plan.
    await page.mouse.move(plan.x + plan.width, plan.y + plan.height, { steps: 4 });
    await page.mouse.up();
    await dragged;
    const staff = await machine(server);
    await eventually(async () => {
      const rows = (await staff.get('/api/tables')).body.items as TableRow[];
      const places = ['10', '1'].map((wanted) => rows.find(({ name }) => name === wanted)?.place);
      assert.deepEqual(places, [
        { x: 11, y: 6 },
        { x: 32, y: 21 },
      ]);
    });
  });

  test('a waiter takes an order for a table where nobody has scanned', async () => {
    const { page } = tablet;
    const { id, name } = server.demo().tables[11]!;
    const menu = await menuOf(server);
    const dish = menu.find((item) => isMain(item) && needsNoChoice(item)).name;
    const choice = menu.find((item) => isMain(item) && !needsNoChoice(item)).name;
    await page.goto(`${server.baseUrl}/staff/take-order?table=${id}`);
    await page.getByLabel('메뉴 찾기').fill(choice);
    await page.getByRole('button', { name: new RegExp(`^${choice}`) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /골라 주세요$/ })
      .waitFor();
    await expectAccessible(page, 'what a dish comes with');
    await page.keyboard.press('Escape');
    await page.getByLabel('메뉴 찾기').fill(dish);
    await page.getByRole('button', { name: new RegExp(`^${dish}`) }).click();
    await page.getByRole('button', { name: `${dish} 하나 늘리기` }).click();
    await expectAccessible(page, 'taking an order');
    await page.getByRole('button', { name: /^주문 넣기 · / }).click();
    await page
      .getByText(/주방에 전했어요$/)
      .first()
      .waitFor();
    const panel = page.getByRole('complementary', { name: `${name}번` });
    await panel.getByText(dish).first().waitFor();
    const staff = await machine(server);
    const retired = await staff.send('DELETE', `/api/tables/${id}`);
    assert.deepEqual([retired.status, retired.body.code], [409, 'table-occupied']);
  });

  test('what stood in the way of closing is forgotten once the guest has given it up', async () => {
    const { page } = tablet;
    const guest = await scan(server, 8);
    await addToCart(guest, (await menuOf(server)).named('김치찌개'));
    const { body } = await submitOrder(guest);
    await page.goto(`${server.baseUrl}/staff/?table=${server.demo().tables[8]!.id}`);
    await page.getByRole('button', { name: '자리 정리' }).click();
    const sheet = page.getByRole('dialog');
    const close = sheet.getByRole('button', { name: '자리 정리' });
    await close.click();
    await sheet.getByText('지금 결제하고 있는 주문 1건').waitFor();
    await sheet.getByRole('button', { name: '직원이 확인했어요' }).click();
    assert.equal((await guest.post(`/api/orders/${body.id}/cancel`, {})).status, 200);
    await close.click();
    await page.getByText('자리를 정리했어요').waitFor();
  });

  test('no page complains', () => {
    assert.deepEqual([...phone.complaints, ...tablet.complaints], []);
  });
});
