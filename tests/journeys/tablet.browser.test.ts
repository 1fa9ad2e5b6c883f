// A tablet that stands on a table: staff lock it there, guests order on it, and only the PIN takes it away again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, open, signInOn, withChromium, type Device } from '../support/browser.ts';
import { machine } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PIN = '471108';
const SHOWN_AND_MEANT = `[...document.querySelectorAll('.list .item img')].filter((one) => one.naturalWidth > 0)
  .map((one) => [one.clientWidth, one.naturalWidth])`;

describe('a tablet on a table', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let page: Page;

  const table = () => server.demo().tables[8]!;
  const welcome = () => page.getByRole('heading', { name: `${table().name}번 테이블` }).waitFor();
  const typePin = async (pin: string, submit: string) => {
    await page.getByLabel('직원 PIN').fill(pin);
    await page.getByRole('button', { name: submit, exact: true }).click();
  };

  before(async () => {
    server = await startStore();
    const set = await (await machine(server)).send('PUT', '/api/tablet-pin', { pin: PIN });
    assert.equal(set.status, 200, set.text);
    browser = await launch();
    tablet = await open(browser, 'tablet');
    page = tablet.page;
    await page.clock.install();
    await page.goto(server.demo().staff.url);
    await signInOn(page, server.demo().staff);
    await page.getByRole('heading', { name: '지금 할 일' }).waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('staff lock it to its table with the PIN, and are signed out of it', async () => {
    await page.goto(`${server.baseUrl}/staff/settings/tables`);
    await page.getByRole('button', { name: `${table().name}번 QR 코드` }).click();
    await page.getByRole('link', { name: '이 기기를 테이블 태블릿으로' }).click();
    await typePin('471109', '시작하기');
    await page.getByText('PIN이 맞지 않아요').waitFor();
    await expectAccessible(page, 'a PIN that is not right');
    await typePin(PIN, '시작하기');
    await welcome();
    await expectAccessible(page, 'the empty table');
    const headers = { 'x-hiorder-app': 'staff' };
    assert.equal((await page.request.get(`${server.baseUrl}/api/tables`, { headers })).status(), 401);
  });

  test('guests order on it, and find the way out nowhere', async () => {
    await page.getByRole('button', { name: '주문 시작하기' }).click();
    await page.getByRole('button', { name: /담기/ }).first().click();
    await page.getByRole('link', { name: /장바구니 ?1/ }).waitFor();
    const [rail, dish] = [page.locator('.categories'), page.locator('.item').first()];
    const [left, right] = [await rail.boundingBox(), await dish.boundingBox()];
    assert.ok(
      left && right && left.x + left.width <= right.x && left.height > left.width,
      'a rail beside a grid',
    );
    // As wide as the file that `sizes` has chosen is meant for.
    await eventually(async () => {
      const widths = await page.evaluate<number[][]>(SHOWN_AND_MEANT);
      assert.ok(
        widths.length > 0 && widths.every(([shown, meant]) => meant! > shown! * 0.85),
        String(widths),
      );
    });
    await expectAccessible(page, 'the menu as a grid');
    // Each step back is answered by one up again, which to the browser is a step that was not finished.
    const outside: string[] = [];
    page.on('framenavigated', (frame) => {
      if (/\/(staff|oidc|auth)\//.test(frame.url())) outside.push(frame.url());
    });
    for (let step = 0; step < 6; step += 1) await page.goBack().catch(() => undefined);
    await welcome();
    assert.deepEqual(outside, []);
    await page.goto(`${server.baseUrl}/staff/`);
    await welcome();
  });

  test('left alone it asks, then begins anew; the cart stays', async () => {
    await page.getByRole('button', { name: '이어서 주문하기' }).click();
    await page.getByRole('link', { name: /장바구니/ }).click();
    await page.clock.fastForward(95_000);
    const asked = page.getByRole('dialog', { name: '계속 보고 계세요?' });
    await asked.getByText('15초 뒤에').waitFor();
    await asked.getByRole('button', { name: '계속 볼게요' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.clock.fastForward(60_000);
    await page.clock.fastForward(60_000);
    await welcome();
    await page.getByRole('button', { name: '이어서 주문하기' }).click();
    await page.getByRole('link', { name: /장바구니 ?1/ }).waitFor();
  });

  test('a payment that was given up keeps it from nobody: left alone it begins anew, and after the stay, too', async () => {
    const given = async () => {
      await page.getByRole('link', { name: /장바구니/ }).click();
      await page.getByRole('button', { name: '결제하고 주문하기' }).click();
      await page.waitForURL(/\/sandbox\/checkout/);
      await page.getByRole('button', { name: '결제 취소' }).click();
      await page.getByRole('button', { name: '다시 결제하기' }).waitFor();
    };
    await given();
    await page.clock.fastForward(60_000);
    await page.clock.fastForward(60_000);
    await welcome();
    await page.getByRole('button', { name: '이어서 주문하기' }).click();
    await page.getByRole('link', { name: '주문 내역' }).click();
    await page.getByRole('button', { name: /결제/ }).first().click();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByRole('button', { name: '결제 취소' }).click();
    await page.getByRole('button', { name: '다시 결제하기' }).waitFor();
    const staff = await machine(server);
    const { id } = (await staff.get('/api/tables')).body.items.find(
      (one: { name: string }) => one.name === table().name,
    );
    const closed = await staff.post(`/api/tables/${id}/close`, { force: true, reason: '테스트' });
    assert.equal(closed.status, 200, closed.text);
    await page.getByRole('button', { name: '다시 결제하기' }).waitFor({ state: 'detached' });
    await page.clock.fastForward(31_000);
    await welcome();
    await page.getByRole('button', { name: '주문 시작하기' }).waitFor();
  });

  test('the PIN takes it off its table', async () => {
    await page.getByRole('button', { name: '직원 전용' }).click();
    await page.getByRole('dialog').getByLabel('직원 PIN').waitFor();
    await expectAccessible(page, 'the way out for staff');
    await typePin(PIN, '끝내기');
    await page.getByLabel('비밀번호', { exact: true }).waitFor();
  });

  test('no page complains', () =>
    assert.deepEqual(
      tablet.complaints.filter((one) => !/status of 403.*tablet-pin/.test(one)),
      [],
    ));
});
