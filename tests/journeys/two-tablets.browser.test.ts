import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import {
  cardOf,
  expectAccessible,
  launch,
  open,
  openAsOwner,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('two tablets in one kitchen', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let mine: Device;
  let theirs: Device;

  before(async () => {
    server = await startStore();
    browser = await launch();
    [mine, theirs] = await Promise.all([onTheBoard(), onTheBoard()]);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  async function onTheBoard(): Promise<Device> {
    const tablet = await open(browser, 'tablet');
    await openAsOwner(tablet, server, '/orders');
    await tablet.page.getByRole('heading', { name: '주문', exact: true }).waitFor();
    return tablet;
  }
  const inColumn = (page: Page, name: string, number: number) =>
    page.getByRole('region', { name: new RegExp(`^${name}`) }).getByText(`#${number}`, { exact: true });

  const inCard = (page: Page, number: number, name: string) =>
    cardOf(page, number).getByRole('button', { name, exact: true });
  async function newOrder(table: number): Promise<number> {
    const guest = await scan(server, table);
    await addToCart(guest, (await menuOf(server)).named('김치찌개'));
    const { number } = await orderAndPay(guest);
    assert.ok(number);
    return number;
  }

  test('who is slower is told, both show the same, and what was a slip is taken back everywhere', async () => {
    const guest = await scan(server, 2);
    await addToCart(guest, (await menuOf(server)).named('김치찌개'));
    const { number } = await orderAndPay(guest);
    assert.ok(number !== null);
    await inColumn(theirs.page, '신규', number).waitFor();
    await inColumn(mine.page, '신규', number).waitFor();
    // Their press is on its way when mine is answered.
    let letThrough = (): void => undefined;
    const mineIsDone = new Promise<void>((done) => (letThrough = done));
    await theirs.page.route('**/api/tickets/*/status', async (route) => {
      await mineIsDone;
      await route.continue();
    });
    await theirs.page.getByRole('button', { name: '접수', exact: true }).click();
    await mine.page.getByRole('button', { name: '접수', exact: true }).click();
    const undo = mine.page.getByRole('button', { name: `#${number} 접수 되돌리기` });
    await undo.waitFor();
    letThrough();
    await theirs.page.getByText(`주문 #${number}, 이미 접수 상태예요`).first().waitFor();
    for (const { page } of [mine, theirs]) await inColumn(page, '접수', number).waitFor();
    await expectAccessible(mine.page, 'the board with a step to take back');
    await mine.page.reload();
    await undo.click();
    for (const { page } of [mine, theirs]) await inColumn(page, '신규', number).waitFor();
    await eventually(async () => {
      const { status, history } = (await guest.get('/api/orders')).body.items[0];
      assert.deepEqual([status, history.at(-1).status], ['placed', 'placed']);
    });
  });

  test('who is about to reject, or does, what another tablet has accepted is told so and nothing else', async () => {
    const [asked, sent] = [await newOrder(3), await newOrder(4)];
    const { page } = mine;
    await inCard(page, asked, '거절').click();
    await page.getByRole('dialog', { name: `주문 #${asked}, 거절할까요?` }).waitFor();
    await inCard(theirs.page, asked, '접수').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(`주문 #${asked}, 이미 접수 상태예요`).first().waitFor();

    await page.route('**/api/tickets/*/status', async (route) => {
      await inCard(theirs.page, sent, '접수').click();
      await inCard(theirs.page, sent, '조리 완료').waitFor();
      await route.continue();
    });
    await inCard(page, sent, '거절').click();
    await page.getByRole('dialog').getByRole('button', { name: '주문 거절' }).click();
    await page.getByText(`주문 #${sent}, 이미 접수 상태예요`).first().waitFor();
    assert.equal(await page.getByText(`주문 ${sent}번 거절`).count(), 0, 'said, and not so');
    await page.unroute('**/api/tickets/*/status');
  });

  test('an order that nobody made is not cleared away in one tap: rejecting it gives the money back', async () => {
    const number = await newOrder(5);
    const staff = await machine(server);
    const closing = { force: true, reason: '계산하지 않고 나갔어요' };
    await staff.post(`/api/tables/${server.demo().tables[5]!.id}/close`, closing);
    const { page } = mine;
    await inCard(page, number, '치우기').click();
    const question = page.getByRole('dialog', { name: `주문 #${number}, 치울까요?` });
    await question.getByText('결제한 금액은 환불되지 않아요').waitFor();
    await expectAccessible(page, 'clearing an order away');
    await question.getByRole('button', { name: '주문 거절' }).click();
    const rejection = page.getByRole('dialog', { name: `주문 #${number}, 거절할까요?` });
    await rejection.getByRole('button', { name: '주문 거절' }).click();
    for (const tablet of [mine, theirs])
      await inCard(tablet.page, number, '치우기').waitFor({ state: 'detached' });
  });
});
