// A kitchen that cannot keep up: a longer wait, categories on hold, a pause; on the tablet and on a phone, in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Menu, MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page, Route } from 'playwright-core';
import {
  expectAccessible,
  launch,
  open,
  openAsOwner,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import type { Caller } from '../support/api.ts';
import { isMain, machine, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('a kitchen that cannot keep up', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let tablet: Device;
  let staff: Caller;
  let category: Menu['categories'][number];
  let dish: MenuItem;

  before(async () => {
    server = await startStore();
    staff = await machine(server);
    const menu = (await staff.get(`/api/stores/${server.demo().store.id}/menu`)).body as Menu;
    const plain = (item: MenuItem) => isMain(item) && !item.soldOut && needsNoChoice(item);
    category = menu.categories.find(({ items }) => items.some(plain))!;
    dish = category.items.find(plain)!;
    browser = await launch();
    tablet = await open(browser, 'tablet');
    await openAsOwner(tablet, server, '/');
    // What goes through its worker no test can hold up.
    phone = await open(browser, 'phone', { forgetful: true });
    await sitDown(phone.page, server.demo().tables[1]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const sheet = () => tablet.page.getByRole('dialog', { name: '주방이 바쁠 때' });
  const choose = (name: string | RegExp) => sheet().getByRole('button', { name }).click();
  async function adjust(): Promise<Page> {
    await tablet.page.getByRole('button', { name: '주문 조절' }).click();
    await sheet().waitFor();
    return tablet.page;
  }
  const saidTo = () => phone.page.getByText('지금은 주문이 많아 평소보다 20분쯤 더 걸려요');
  const card = () => phone.page.getByRole('listitem').filter({ hasText: dish.name }).first();

  test('guests are told of a longer wait, and what is promised is longer', async () => {
    await adjust();
    await expectAccessible(tablet.page, 'the softer steps');
    await choose('+20분');
    await choose('15분');
    await choose('손님에게 알리기');
    await sheet().waitFor({ state: 'detached' });
    // Told once, not each minute anew with what is left of it.
    const told = tablet.page.getByRole('status').filter({ hasText: '대기 +20분 안내 중' });
    await told.waitFor();
    assert.equal(await told.getByText('남음').count(), 0);
    await tablet.page.getByText(/^1[45]분 남음 · \d\d:\d\d까지$/).waitFor();
    await expectAccessible(tablet.page, 'the tables while guests wait longer');
    await saidTo().waitFor();
    await phone.page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await phone.page.getByText('주문하기').waitFor();
    await expectAccessible(phone.page, 'the menu while it takes longer');
    await phone.page.getByRole('link', { name: /주문하기/ }).click();
    await phone.page.getByRole('heading', { name: '장바구니' }).waitFor();
    await saidTo().waitFor();

    const order = await staff.post('/api/staff-orders', {
      ...{ tableId: server.demo().tables[3]!.id, lines: [{ itemId: dish.id, quantity: 1 }] },
    });
    assert.equal(order.status, 201, order.text);
    await tablet.page.getByRole('link', { name: /^주문/ }).click();
    const ticket = tablet.page.getByRole('article').filter({ hasText: dish.name }).first();
    await ticket.getByText('35분', { exact: true }).waitFor();
    await tablet.page.getByRole('link', { name: '테이블로 돌아가기' }).click();
  });

  test('a category on hold is grey on the phone, its line says why, and it is taken back', async () => {
    await adjust();
    await choose('일부 카테고리 멈추기');
    await choose(category.name);
    await expectAccessible(tablet.page, 'categories to hold');
    await choose('고른 카테고리 멈추기');
    await tablet.page.getByText('카테고리 1개 멈춤 · 대기 +20분 안내 중').waitFor();

    const line = phone.page.getByRole('status').filter({ hasText: '주방이 바빠 지금은 주문을 받지 않아요' });
    await line.waitFor();
    await expectAccessible(phone.page, 'a line on hold');
    await phone.page.getByRole('link', { name: '메뉴', exact: true }).click();
    await card()
      .getByText(/부터 주문할 수 있어요$/)
      .waitFor();
    await card().getByRole('button').waitFor({ state: 'detached' });

    await adjust();
    await choose('카테고리 1개 멈춤 해제');
    await sheet().getByText('카테고리 1개 멈춤').waitFor({ state: 'detached' });
    await choose('대기 +20분 안내 중 해제');
    await sheet().getByRole('button', { name: '닫기' }).click();
    await card()
      .getByRole('button', { name: `${dish.name} 담기` })
      .waitFor();
    await saidTo().waitFor({ state: 'detached' });
  });

  test('all of it stands in the owner’s record', async () => {
    await tablet.page.goto(`${server.baseUrl}/staff/settings/audit`);
    for (const text of [
      '대기 시간 안내',
      '카테고리 주문 멈춤',
      '카테고리 주문 다시 받기',
      '대기 시간 안내 끝',
    ])
      await tablet.page.getByText(text, { exact: true }).first().waitFor();
    await tablet.page.getByText('+20분').first().waitFor();
  });

  test('what nobody takes back ends by itself, and phones hear of it', async () => {
    await phone.page.goto(server.baseUrl);
    // An answer that was given before arrives after: what was told holds, and it is asked anew.
    const asking = '**/api/table-session';
    const given = Promise.withResolvers<() => Promise<void>>();
    const late = async (route: Route) => {
      const response = await route.fetch();
      given.resolve(() => route.fulfill({ response }));
    };
    // Before anything makes the phone ask: it asks once.
    await phone.page.route(asking, late, { times: 1 });
    assert.equal((await staff.send('PUT', '/api/ordering-policy', { mostPerItem: 50 })).status, 200);
    const arrive = await given.promise;
    const longer = await staff.post('/api/ordering/longer-wait', { extraMinutes: 20, minutes: 2 });
    assert.equal(longer.status, 200);
    await saidTo().waitFor();
    const again = phone.page.waitForRequest(asking);
    await arrive();
    await again;
    await saidTo().waitFor();
    await server.query(
      'ordering',
      "update ordering_policy set wait_ends_at = now() - interval '1 second' where store_id = $1",
      [server.demo().store.id],
    );
    await saidTo().waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.equal((await staff.get('/api/ordering-policy')).body.longerWait, null),
    );
    assert.deepEqual([...phone.complaints, ...tablet.complaints], []);
  });
});
