// What a kitchen works by: its paper, its board and what guests are told of it; with printers that decode what they get.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OrderView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  cardOf,
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { addToCart, menuOf, orderAndPay, scan } from '../support/people.ts';
import { networkPrinter, type NetworkPrinter } from '../support/printer.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PATIENT = { timeoutMs: 60_000 };

/** The dots of the picture within its white edge, eight to a byte, as a printer takes them. A script: the browser's types are not known here. */
const DOTS = `(() => {
  const image = document.querySelector('dialog img');
  const [edge, width, height] = [24, image.naturalWidth - 48, image.naturalHeight - 48];
  const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  canvas.drawImage(image, -edge, -edge);
  const { data } = canvas.getImageData(0, 0, width, height);
  const bits = new Array((width * height) / 8).fill(0);
  for (let dot = 0; dot < width * height; dot += 1)
    if (data[dot * 4] < 128) bits[dot >> 3] |= 0x80 >> (dot & 7);
  return { width, bits };
})()`;

describe('a kitchen with paper', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  let kitchen: NetworkPrinter;
  let bar: NetworkPrinter;

  const sheet = () => page.getByRole('dialog');
  const board = () => page.goto(`${server.baseUrl}/staff/orders`);
  const card = (number: number | null) => cardOf(page, number);
  const look = (number: number | null) =>
    card(number)
      .getByRole('button', { name: new RegExp(`#${number}`) })
      .click();
  const printed = (printer: NetworkPrinter, count: number) =>
    eventually(() => assert.equal(printer.tickets.length, count), PATIENT);
  const printAgain = (within: Locator) => within.getByRole('button', { name: '다시 인쇄' }).click();

  async function order(table: number, ...dishes: readonly string[]): Promise<OrderView> {
    const [guest, menu] = [await scan(server, table), await menuOf(server)];
    for (const dish of dishes) await addToCart(guest, menu.named(dish));
    return orderAndPay(guest);
  }

  async function addPrinter(name: string, station: string, at: NetworkPrinter): Promise<void> {
    await page.getByRole('button', { name: '프린터 추가' }).first().click();
    await sheet().getByLabel('이름').fill(name);
    await sheet().getByLabel('주소').fill(at.host);
    await sheet().getByLabel('포트').fill(String(at.port));
    await sheet().getByRole('button', { name: station, exact: true }).click();
    await sheet().getByRole('button', { name: '저장' }).click();
    await page.getByRole('button', { name: `시험 인쇄: ${name}` }).click();
    await page.getByText(`${name}: 시험 인쇄가 끝났어요`).first().waitFor();
    await printed(at, 1);
  }

  before(async () => {
    server = await startStore();
    [kitchen, bar] = [await networkPrinter(), await networkPrinter()];
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    page = tablet.page;
    await page.goto(`${server.baseUrl}/staff/settings/printers`);
    await signInOn(page, server.demo().staff);
  });
  after(async () => {
    await browser?.close();
    for (const printer of [kitchen, bar]) await printer?.die();
    await server?.destroy();
  });

  test('each printer prints what its station makes, just as it is seen before, and again only when asked', async () => {
    await page.getByText('아직 프린터가 없어요').waitFor();
    await addPrinter('주방', '주방', kitchen);
    await addPrinter('바', '바', bar);
    const { number } = await order(0, '김치찌개', '생맥주 500cc');
    for (const printer of [kitchen, bar]) await printed(printer, 2);
    await board();
    // Nobody makes it before staff have looked: that is what they say when they accept it.
    await card(number).getByText('신분증 확인').waitFor();
    await card(number).getByRole('button', { name: '확인 후 접수' }).waitFor();
    await look(number);
    await sheet().getByText('신분증 확인').waitFor();
    await sheet().getByText('인쇄됨').nth(1).waitFor();
    await sheet().getByRole('button', { name: '미리보기' }).click();
    for (const [name, printer] of [
      ['주방', kitchen],
      ['바', bar],
    ] as const) {
      await sheet().getByRole('button', { name, exact: true }).click();
      await eventually(async () => {
        await sheet()
          .getByRole('img', { name: `주문 #${number} 주문서` })
          .waitFor();
        const seen = await page.evaluate<{ width: number; bits: number[] }>(DOTS);
        const { width, bits } = printer.tickets[1]!;
        assert.deepEqual([seen.width, Buffer.compare(Buffer.from(seen.bits), bits)], [width, 0]);
      }, PATIENT);
    }
    await expectAccessible(page, 'an order and its paper');
    await printAgain(sheet());
    await sheet().getByText('재출력 1').nth(1).waitFor();
    for (const printer of [kitchen, bar]) await printed(printer, 3);
    assert.notDeepEqual(kitchen.tickets[2], kitchen.tickets[1], 'the second one says what it is');
    await page.keyboard.press('Escape');
  });

  test('a dead printer is loud, and prints what waits when it is back; what broke off is printed by hand', async () => {
    await kitchen.die();
    const { number } = await order(1, '김치찌개');
    const alarm = page.getByRole('alert').getByText('주방 프린터: 연결되지 않아요');
    await alarm.waitFor();
    await page.getByRole('alert').getByText('1장 대기').waitFor();
    await expectAccessible(page, 'the board without paper');
    await kitchen.comeBack();
    await look(number);
    await printAgain(sheet());
    await alarm.waitFor({ state: 'detached' });
    await printed(kitchen, 4);
    await page.keyboard.press('Escape');

    kitchen.behave({ breaksAfter: 400 });
    const broken = await order(2, '김치찌개');
    await card(broken.number).getByText('인쇄하다 끊겼어요. 종이를 확인해 주세요').waitFor();
    kitchen.behave({});
    await printAgain(card(broken.number));
    await card(broken.number).getByText('인쇄하다 끊겼어요').waitFor({ state: 'detached' });
    await printed(kitchen, 5);
  });

  test('a bar sees what it makes and how many of it, full screen, in the dark and in the light', async () => {
    const allDay = page.getByRole('region', { name: '지금 만들 것' });
    await allDay.getByText('김치찌개 ×3').waitFor();
    await page.getByRole('group', { name: '조리 구역' }).getByRole('button', { name: /^바/ }).click();
    await allDay.getByText('김치찌개').waitFor({ state: 'detached' });
    assert.deepEqual(await allDay.getByRole('listitem').allTextContents(), ['생맥주 500cc ×1']);
    assert.equal(await page.getByRole('article').count(), 1);
    await page.reload();
    await allDay.getByText('생맥주 500cc ×1').waitFor();
    await page.getByRole('button', { name: '전체 화면' }).click();
    await page.getByRole('button', { name: '전체 화면 끝내기' }).click();
    await page.getByRole('button', { name: '전체 화면', exact: true }).waitFor();
    await expectAccessible(page, 'the board in the dark');
    await page.getByRole('button', { name: '화면 밝기 바꾸기' }).click();
    await expectAccessible(page, 'the board in the light');
    await page.getByRole('button', { name: /^전체 \d/ }).click();
  });

  test('when it will be there, and why it will not: the guest is told, and has the money back', async () => {
    await page.goto(`${server.baseUrl}/staff/settings/kitchen`);
    await page.getByRole('button', { name: '항목 추가' }).click();
    const reasons = page.getByRole('region', { name: '거절하는 이유' }).getByRole('listitem');
    const last = reasons.last();
    await last.getByRole('textbox').first().fill('불판이 고장 났어요');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('저장했어요').waitFor();
    await sitDown(phone.page, server.demo().tables[3]!.url);
    await phone.page.getByRole('link', { name: '주문 내역' }).click();
    const [soon, never] = [await order(3, '김치찌개'), await order(3, '돌솥비빔밥')];
    await board();
    await card(soon.number).getByRole('button', { name: '5분 늘리기' }).click();
    const minutes = await card(soon.number).locator('output').innerText();
    await card(soon.number).getByRole('button', { name: '접수', exact: true }).click();
    await phone.page.getByText(`약 ${minutes} 뒤에 나와요`).first().waitFor();
    await card(never.number).getByRole('button', { name: '거절', exact: true }).click();
    await sheet().getByRole('button', { name: '불판이 고장 났어요' }).click();
    await expectAccessible(page, 'why it will not be made');
    await sheet().getByRole('button', { name: '주문 거절' }).click();
    await phone.page.getByText('불판이 고장 났어요').first().waitFor();
    await phone.page.getByText('환불했어요').first().waitFor();
  });

  test('no page complains', () => assert.deepEqual([...tablet.complaints, ...phone.complaints], []));
});
