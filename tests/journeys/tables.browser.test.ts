// Staff move a party, and a manager looks after the tables: a phone and a tablet in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { caller } from '../support/api.ts';
import { expectAccessible, launch, open, withChromium, type Device } from '../support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

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
    await tablet.page.goto(server.demo().staff.url);
    await tablet.page.getByLabel('이메일').fill(server.demo().staff.email);
    await tablet.page.getByLabel('비밀번호', { exact: true }).fill(server.demo().staff.password);
    await tablet.page.getByRole('button', { name: '로그인' }).click();
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
    await phone.page.goto(server.demo().tables[6]!.url);
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

  test('a manager adds a table, and renews its code, which stops the old one at once', async () => {
    const { page } = tablet;
    const sheet = page.getByRole('dialog');
    await page.goto(`${server.baseUrl}/staff/settings/tables`);
    await page.getByRole('button', { name: '테이블 추가' }).click();
    await sheet.getByLabel('이름').fill('1');
    await sheet.getByRole('button', { name: '테이블 추가' }).click();
    await sheet.getByText('같은 이름의 테이블이 있어요').waitFor();
    await sheet.getByLabel('이름').fill('별관');
    await sheet.getByRole('button', { name: '테이블 추가' }).click();
    await page.getByRole('button', { name: '별관 QR 코드' }).waitFor();
    await expectAccessible(page, 'the tables');
    await page.getByRole('button', { name: '10번 없애기' }).click();
    await sheet.getByText('먼저 자리를 정리해 주세요').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1번 QR 코드' }).first().click();
    await sheet.getByRole('img', { name: '1번의 QR 코드' }).waitFor();
    await sheet.getByRole('button', { name: '새 코드로 바꾸기' }).click();
    await sheet.getByText('지금 붙어 있는 코드는 바로 멈추고').waitFor();
    await sheet.getByRole('button', { name: '지금 바꾸기' }).click();
    await sheet.getByRole('img', { name: '1번의 QR 코드' }).waitFor();
    const old = await caller(server.baseUrl).post('/api/guest-sessions', {
      code: server.demo().tables[0]!.code,
    });
    assert.equal(old.body.code, 'table-code-unknown');
  });

  test('a manager puts a table somewhere else on the plan, by key; every board shows it there', async () => {
    const { page } = tablet;
    await page.goto(`${server.baseUrl}/staff/`);
    await page.getByRole('button', { name: '배치도' }).click();
    await page.getByRole('button', { name: '배치 바꾸기' }).click();
    await page.getByRole('button', { name: /^10\s/ }).focus();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await kept;
    await expectAccessible(page, 'the plan');
    const staff = await machine(server);
    await eventually(async () => {
      const rows = (await staff.get('/api/tables')).body.items as TableRow[];
      assert.deepEqual(rows.find(({ name }) => name === '10')?.place, { x: 11, y: 6 });
    });
  });

  test('no page complains', () => {
    assert.deepEqual([...phone.complaints, ...tablet.complaints], []);
  });
});
