// Staff move a party, and a manager looks after the tables: a phone and a tablet in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { caller } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, isMain, machine, menuOf, needsNoChoice, orderAndPay, scan } from '../support/people.ts';
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
    await signInOn(tablet.page, server.demo().staff);
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

  test('a waiter takes an order for a table where nobody has scanned', async () => {
    const { page } = tablet;
    const { id, name } = server.demo().tables[11]!;
    const dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item)).name;
    await page.goto(`${server.baseUrl}/staff/take-order?table=${id}`);
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

  test('an owner invites somebody, who joins, and lets them go; the trail says all of it', async () => {
    const { page } = tablet;
    const email = `minjun-${server.demo().store.id}@example.kr`;
    const row = page.getByRole('listitem').filter({ hasText: email });
    await page.goto(`${server.baseUrl}/staff/settings/people`);
    await page.getByRole('button', { name: '초대하기' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('이메일').fill(email);
    await sheet.getByLabel('이름 (선택)').fill('김민준');
    await sheet.getByRole('button', { name: '초대 링크 만들기' }).click();
    const link = await sheet.locator('input[readonly]').inputValue();
    await expectAccessible(page, 'the link of an invitation');
    await sheet.getByRole('button', { name: '완료' }).click();
    await row.getByText('수락을 기다리는 중').waitFor();
    const newcomer = await phone.context.newPage();
    await newcomer.goto(link);
    await newcomer.getByLabel('이름').fill('김민준');
    await newcomer.getByLabel('새 비밀번호').fill('달빛 아래 열 글자 넘게');
    await newcomer.getByRole('button', { name: '초대 수락하기' }).click();
    await newcomer.getByRole('heading', { name: '반가워요' }).waitFor();
    await newcomer.close();
    await page.reload();
    await row.getByRole('button', { name: /비활성화/ }).click();
    await sheet.getByRole('button', { name: '비활성화' }).click();
    await row.getByText('비활성화됨').waitFor();
    await eventually(
      async () => {
        await page.goto(`${server.baseUrl}/staff/settings/audit`);
        const about = page.getByRole('listitem').filter({ hasText: '김민준' });
        await about.first().waitFor();
        const said = await about.locator('.audit-what b').allTextContents();
        assert.deepEqual(said, ['직원 비활성화', '초대 수락', '직원 초대']);
      },
      { timeoutMs: 60_000 },
    );
    await expectAccessible(page, 'the trail');
  });

  test('no page complains', () => {
    assert.deepEqual([...phone.complaints, ...tablet.complaints], []);
  });
});
