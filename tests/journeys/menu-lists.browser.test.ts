// The menu as a whole: its categories and their order, copies, what is left of each dish, and all of it as a file and back.
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { eventually, type Wire } from '@hiorder/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { machine } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PATIENT = { timeoutMs: 45_000 };
const [STEW, COPY, RICE] = ['김치찌개', '김치찌개 2', '공기밥'] as const;

describe('the whole menu on the tablet', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  let guest: Page;
  let manager: Caller;

  const sheet = () => page.getByRole('dialog');
  const categories = () => page.getByRole('navigation', { name: '카테고리' });
  const row = (name: string): Locator =>
    page.locator('.item-row').filter({ has: page.getByText(name, { exact: true }) });
  const onPhone = (name: string): Locator =>
    guest.locator('.item').filter({ has: guest.getByText(name, { exact: true }) });
  const items = async (): Promise<Wire[]> => (await manager.get('/api/menu/items')).body.items;
  const itemOf = async (name: string) => (await items()).find((item) => item.name.ko === name);
  const add = (name: string) => categories().getByRole('button', { name, exact: true }).click();
  const chooseFile = async (text: string) => {
    const csv = { name: 'menu.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await sheet().locator('input[type=file]').setInputFiles(csv);
  };

  /** By its grip, with the pointer held. */
  async function drag(what: Locator, over: Locator): Promise<void> {
    const [from, to] = [await what.boundingBox(), await over.boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 2, { steps: 6 });
    await page.mouse.up();
  }

  before(async () => {
    server = await startStore();
    manager = await machine(server);
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    [page, guest] = [tablet.page, phone.page];
    await sitDown(guest, server.demo().tables[0]!.url);
    await page.goto(`${server.baseUrl}/staff/menu`);
    await signInOn(page, server.demo().staff);
    await row(STEW).first().waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a category is made, dragged to the top, named anew and removed; a copied dish goes along, or goes', async () => {
    await add('카테고리');
    await sheet().getByRole('button', { name: '저장' }).click();
    await sheet().getByText('꼭 써 주세요').waitFor();
    await sheet().getByLabel('한국어').fill('계절 메뉴');
    await sheet().getByLabel('English').fill('Seasonal');
    await expectAccessible(page, 'a new category');
    await sheet().getByRole('button', { name: '저장' }).click();
    await page.getByText('이 카테고리에는 아직 메뉴가 없어요').waitFor();
    const grips = categories().getByRole('button', { name: /순서 바꾸기/ });
    await drag(grips.last(), grips.first());
    await eventually(async () => {
      const [first] = (await manager.get('/api/menu/categories')).body.items;
      assert.equal(first.name.ko, '계절 메뉴');
    }, PATIENT);
    await categories().getByRole('button', { name: /^전체/ }).click();
    await row(STEW).locator('.item-open').click();
    await page.getByRole('button', { name: '복사해서 새 메뉴 만들기' }).click();
    await page.getByRole('region', { name: COPY }).waitFor();
    await page.getByRole('combobox', { name: '카테고리', exact: true }).selectOption({ label: '계절 메뉴' });
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await onPhone(COPY).first().waitFor();
    await categories()
      .getByRole('button', { name: /^계절 메뉴 ?1/ })
      .click();
    await page.getByRole('button', { name: '계절 메뉴 고치기' }).click();
    await sheet().getByLabel('한국어').fill('겨울 메뉴');
    await sheet().getByRole('button', { name: '저장' }).click();
    await guest.getByRole('heading', { name: '겨울 메뉴' }).first().waitFor();
    await page.getByRole('button', { name: '겨울 메뉴 고치기' }).click();
    await sheet().getByRole('button', { name: '카테고리 삭제' }).click();
    await sheet().getByText('메뉴 1개는 사라지지 않고 다른 카테고리로 옮겨져요').waitFor();
    await expectAccessible(page, 'a category that goes');
    await sheet().getByRole('button', { name: '카테고리 삭제' }).click();
    await guest.getByRole('heading', { name: '겨울 메뉴' }).first().waitFor({ state: 'detached' });
    // That its category went has changed the dish in the editor, too; nothing was typed there.
    await page.getByRole('region', { name: COPY }).getByText('모두 저장됨').waitFor();
    await page.getByRole('button', { name: '메뉴 삭제' }).click();
    await sheet().getByRole('button', { name: '메뉴 삭제' }).click();
    await onPhone(COPY).first().waitFor({ state: 'detached' });
  });

  test('a dish is counted down in its row, is off sale until closing, and an option of it too', async () => {
    await page.getByRole('searchbox', { name: '메뉴 찾기' }).fill(STEW);
    await page.getByRole('button', { name: `${STEW} 재고 세기` }).click();
    await row(STEW).getByLabel('남은 수량').fill('2');
    await page.keyboard.press('Enter');
    await row(STEW).getByText('2개 남음').waitFor();
    for (const left of [1, 0]) {
      await row(STEW).getByRole('button', { name: '하나 줄이기' }).click();
      if (left > 0) await row(STEW).getByText('1개 남음').waitFor();
    }
    await row(STEW).getByText('재고 없음').waitFor();
    await guest.locator('.item--out').filter({ hasText: STEW }).first().waitFor();
    await row(STEW).getByLabel('남은 수량').fill('');
    await page.keyboard.press('Enter');
    await guest.locator('.item--out').filter({ hasText: STEW }).first().waitFor({ state: 'detached' });
    const onSale = row(STEW).getByRole('switch');
    await onSale.click();
    await expectAccessible(page, 'how a dish sells');
    await sheet()
      .getByRole('group', { name: '품절 처리', exact: true })
      .getByRole('button', { name: '오늘 영업이 끝날 때까지' })
      .click();
    await row(STEW)
      .getByText(/^품절 · .+ 남음$/)
      .waitFor();
    await guest.locator('.item--out').filter({ hasText: STEW }).first().waitFor();
    await onSale.click();
    await guest.locator('.item--out').filter({ hasText: STEW }).first().waitFor({ state: 'detached' });
    const { optionGroups } = await itemOf(STEW);
    const option: string = optionGroups[0].options[0].name.ko;
    await row(STEW).getByText('옵션 1개 품절').waitFor();
    await onSale.click();
    await sheet().getByRole('switch', { name: option }).click();
    await sheet().getByRole('switch', { name: option, checked: false }).waitFor();
    const howLong = sheet().getByRole('group', { name: `${option} · 품절 처리` });
    await howLong.getByRole('button', { name: '다시 켤 때까지 품절', pressed: true }).waitFor();
    await howLong.getByRole('button', { name: '오늘 영업이 끝날 때까지' }).click();
    await sheet()
      .getByRole('switch', { name: new RegExp(`^${option} 품절 · .+ 남음$`) })
      .waitFor();
    await howLong.getByRole('button', { name: '30분 동안' }).click();
    await sheet()
      .getByRole('switch', { name: new RegExp(`^${option} 품절 · (30:00|29:\\d\\d) 남음$`) })
      .waitFor();
    await expectAccessible(page, 'an option that is sold out for a time');
    await page.keyboard.press('Escape');
    await row(STEW).getByText('옵션 2개 품절').waitFor();
    await guest.goto(`${server.baseUrl}/items/${(await itemOf(STEW)).id}`);
    await guest.getByText('품절').nth(1).waitFor();
    await guest.goBack();
  });

  test('the menu leaves as a file and comes back: what changes is seen before, and what cannot be, line by line', async () => {
    await page.getByRole('button', { name: '파일로 내보내고 가져오기' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sheet().getByRole('button', { name: 'CSV로 내려받기', exact: true }).click(),
    ]);
    const text = (await buffer(await file.createReadStream())).toString();
    assert.equal(text.trim().split('\r\n').length, (await items()).length + 1);
    await chooseFile('a,b\r\n1,2\r\n');
    await page.getByText('메뉴 파일이 아니에요').waitFor();
    const [stew, rice] = [await itemOf(STEW), await itemOf(RICE)];
    const lines = [
      'id,name_ko,price,spicy,colour',
      `${rice.id},${RICE},1500,,`,
      `${stew.id},${STEW},9900,,`,
      `,새우튀김,12000,9,`,
      `nobody,유령,1000,,`,
      `,감자전,11000,1,`,
    ];
    await chooseFile(lines.join('\r\n'));
    await sheet().getByText('모르는 열은 건너뛰어요: colour').waitFor();
    const line = (n: number) =>
      sheet()
        .getByRole('listitem')
        .filter({ hasText: `${n}행` });
    await line(2).getByText('1,500원').waitFor();
    await line(4).getByText('spicy: 쓸 수 없는 값이에요').waitFor();
    await line(5).getByText('이 id의 메뉴가 없어요').waitFor();
    await line(6).getByText('새 메뉴').waitFor();
    await expectAccessible(page, 'what the file changes');
    // Somebody else is faster with one of them.
    await manager.send('PATCH', `/api/menu/items/${stew.id}`, { price: { amount: 8_800, currency: 'KRW' } });
    await sheet().getByRole('button', { name: '3개 반영하기' }).click();
    await sheet().getByText('2개 반영, 1개는 반영하지 못했어요').waitFor();
    await line(3).getByText('그사이 다른 사람이 바꿨어요').waitFor();
    await expectAccessible(page, 'what the file has changed');
    await onPhone('감자전').first().waitFor();
    await onPhone(RICE).first().getByText('1,500원').waitFor();
    assert.equal((await itemOf(STEW)).price.amount, 8_800);
  });

  test('no page complains', () => {
    const complaints = [...tablet.complaints, ...phone.complaints];
    assert.deepEqual(
      complaints.filter((one) => !/status of 412/.test(one)),
      [],
    );
  });
});
