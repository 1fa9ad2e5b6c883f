// Whoever looks after the installation: an event that a context cannot handle is seen, and handled after the repair.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, signInOn, withChromium, type Device } from '../support/browser.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PATIENT = { timeoutMs: 60_000 };
/** What somebody might have written into a name. */
const HOSTILE = '<img src=x onerror="document.title=1">';

/** From now on no ticket can be written: what is to be written on it is refused. */
const breakTickets = `
  create function jam() returns trigger language plpgsql as
    $$ begin raise exception 'the printer is jammed ${HOSTILE}'; end $$;
  create trigger jam before insert on ticket for each row execute function jam()`;
const mendTickets = 'drop trigger jam on ticket; drop function jam()';

describe('the operations page', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let orderId = '';

  before(async () => {
    server = await startServer();
    browser = await launch();
    tablet = await open(browser, 'tablet');
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const signIn = async ({ page }: Device, who: { email: string; password: string }): Promise<void> => {
    await page.goto(server.demo().staff.url);
    await signInOn(page, who);
  };
  const main = () => tablet.page.getByRole('main');

  test('the platform account lands on it and sees every context', async () => {
    const { page } = tablet;
    await signIn(tablet, server.demo().platform);
    await page.getByRole('heading', { name: '운영', level: 1 }).waitFor();
    await eventually(() => assert.match(page.url(), /\/staff\/operations$/), PATIENT);
    for (const name of ['identity', 'menu', 'ordering', 'payment', 'operations', 'notification', 'insight'])
      await main().getByRole('heading', { name, exact: true, level: 3 }).first().waitFor();
    await main().getByText('보류된 이벤트가 없어요').waitFor();
    await main().getByText('ordering → payment', { exact: true }).waitFor();
    await expectAccessible(page, 'operations, all well');
  });

  test('an event that cannot be handled is there with its error and content, as text', async () => {
    await server.query('operations', breakTickets);
    const guest = await scan(server, 3);
    const dish = (await menuOf(server)).all.find(
      (item) => item.course === 'main' && !item.soldOut && !item.oncePerTable && !item.adultOnly,
    );
    await addToCart(guest, dish);
    orderId = (await orderAndPay(guest)).id;

    const { page } = tablet;
    const parked = main().getByRole('listitem').filter({ hasText: 'hiorder.ordering.order-placed.v1' });
    await parked.getByText('the printer is jammed').first().waitFor({ timeout: PATIENT.timeoutMs });
    await parked.getByText(/^operations 서비스/).waitFor();
    await parked.getByText('오류와 내용 보기').click();
    await parked.getByRole('region', { name: '이벤트 내용' }).getByText(orderId).waitFor();
    await parked.getByRole('region', { name: '오류' }).getByText(HOSTILE).waitFor();
    assert.equal(await main().locator('img').count(), 0, 'nothing in it became a part of the page');
    await expectAccessible(page, 'operations, one parked');
  });

  test('replayed before the repair it stays; after it, it is gone and the kitchen has its ticket', async () => {
    const { page } = tablet;
    const replay = page.getByRole('button', { name: 'hiorder.ordering.order-placed.v1 다시 처리' });
    const status = page.getByRole('status');
    await replay.click();
    await page.getByText('이번에도 처리하지 못했어요').waitFor({ timeout: PATIENT.timeoutMs });
    await server.query('operations', mendTickets);
    await replay.click();
    await page.getByText('이벤트 1건을 처리했어요').waitFor({ timeout: PATIENT.timeoutMs });
    await main().getByText('보류된 이벤트가 없어요').waitFor();
    assert.match((await status.first().innerText()).trim(), /확인$/);
    const staff = await machine(server);
    const { items } = (await staff.get('/api/tickets')).body;
    assert.deepEqual(
      items.map((ticket: { orderId: string }) => ticket.orderId),
      [orderId],
    );
  });

  test('on a phone, in the dark and in English it is the same page', async () => {
    const phone = await open(browser, 'phone', { locale: 'en-US', colorScheme: 'dark' });
    await phone.page.context().addCookies(await tablet.context.cookies());
    await phone.page.goto(`${server.baseUrl}/staff/operations`);
    await phone.page.getByRole('heading', { name: 'Operations', level: 1 }).waitFor();
    await phone.page.getByText('No event is parked').waitFor();
    await expectAccessible(phone.page, 'operations on a phone');
    const wider = await phone.page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    assert.equal(wider, false, 'nothing sticks out');
    assert.deepEqual(phone.complaints, []);

    // A line that is gone: what was seen stays, and says that it is old.
    await phone.page.route('**/api/operations/**', (route) => route.abort());
    await phone.page.getByRole('button', { name: 'Refresh' }).click();
    await phone.page.getByText('The connection is gone').waitFor();
    await phone.page.getByText('No event is parked').waitFor();
    await phone.page.reload();
    await phone.page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
    await expectAccessible(phone.page, 'operations, not loaded');
    await phone.page.unroute('**/api/operations/**');
    await phone.page.getByRole('button', { name: 'Try again' }).click();
    await phone.page.getByText('No event is parked').waitFor();
    await phone.context.close();
  });

  test('nobody of a store gets there', async () => {
    const owner = await open(browser, 'tablet');
    await signIn(owner, server.demo().staff);
    await owner.page.getByRole('heading', { name: '테이블', level: 1 }).waitFor();
    await owner.page.goto(`${server.baseUrl}/staff/operations`);
    await owner.page.getByRole('heading', { name: '테이블', level: 1 }).waitFor();
    const statuses = await owner.page.evaluate<number[]>(
      `Promise.all(['status', 'dead-letters'].map(async (what) =>
        (await fetch('/api/operations/' + what, { headers: { 'x-hiorder-app': 'staff' } })).status))`,
    );
    assert.deepEqual(statuses, [403, 403]);
    await owner.context.close();
    assert.deepEqual(tablet.complaints, []);
  });
});
