// A guest's whole way by what a screen reader is told, and nothing else: roles, names, and what is said by itself.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import { launch, open, sitDown, withChromium } from '../support/browser.ts';
import { isMain, machine, menuOf } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { isOutline, readOut } from '../support/read-out.ts';

const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;

describe('a guest with a screen reader', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let staff: Caller;
  let dish: MenuItem;
  /** What has to be chosen of it, and what is. */
  let group: MenuItem['optionGroups'][number];
  let option: string;
  let price: number;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    staff = await machine(server);
    const menu = await menuOf(server);
    dish = menu.find((item) => isMain(item) && item.optionGroups.some(({ min }) => min === 1));
    group = dish.optionGroups.find(({ min }) => min === 1)!;
    const first = group.options.find(({ soldOut }) => !soldOut)!;
    option = first.name;
    price = dish.price.amount + first.priceDelta.amount;
    page = (await open(browser, 'phone')).page;
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  const announced = (text: string | RegExp) => page.getByRole('status').getByText(text).waitFor();
  /** The screen has one name, and its landmarks and headings lead through it. */
  async function leads(name: string, landmarks: readonly string[]): Promise<void> {
    await heading(name).waitFor();
    const told = await readOut(page);
    assert.deepEqual(told.landmarks, landmarks);
    assert.equal(told.headings[0]?.name, name);
    assert.ok(isOutline(told.headings), JSON.stringify(told.headings));
  }
  /** These lines, one right after the other. */
  const reads = (...lines: readonly string[]) =>
    eventually(async () => {
      const told = (await readOut(page)).lines.join('\n');
      assert.ok(
        `\n${told}\n`.includes(`\n${lines.join('\n')}\n`),
        `${lines.join('\n')}\n— not in —\n${told}`,
      );
    });

  test('the menu says where one sits, what there is, and what it costs', async () => {
    await sitDown(page, server.demo().tables[3]!.url);
    const store = server.demo().store.name;
    const [tabs, screens] = ['navigation "카테고리"', 'navigation "주요 화면"'];
    await leads(store, ['banner', 'navigation', 'search', tabs, 'main', screens]);
    await button(/^4번 테이블 .+ 함께 있어요 이름과 언어 바꾸기$/).waitFor();
    await reads('searchbox "메뉴 검색"', 'button "메뉴 거르기"');
    await reads(
      ...[`heading "${dish.name}" [level=3]`, `link "${dish.name}"`],
      ...[`paragraph: ${dish.description}`, `paragraph: ${won(dish.price.amount)}`],
      `link "${dish.name} 옵션 고르기"`,
    );
    await page
      .getByRole('region', { name: '대표 메뉴' })
      .getByRole('link', { name: dish.name, exact: true })
      .click();
  });

  test('a dish says how much may be chosen, what is missing, and what it comes to', async () => {
    await leads(dish.name, ['main']);
    const choice = page.getByRole('group', { name: `${group.name}, 1개를 골라 주세요`, exact: true });
    await choice.waitFor();
    await button(`담기 · ${won(dish.price.amount)}`).press('Enter');
    await choice
      .getByRole('alert')
      .getByText(/골라 주세요$/)
      .waitFor();
    await choice.getByRole('radio', { name: option }).press('Space');
    await choice.getByRole('radio', { name: option, checked: true }).waitFor();
    await choice.getByRole('alert').waitFor({ state: 'detached' });
    await page
      .getByRole('group', { name: '수량', exact: true })
      .getByRole('button', { name: '하나 더' })
      .press('Enter');
    await reads('button "하나 빼기"', 'status: "2"', 'button "하나 더"');
    // Where it will be said is there, and empty: what comes together with its place is not read out.
    await reads('status');
    const added = announced(`${dish.name} 담았어요`);
    await button(`담기 · ${won(2 * price)}`).press('Enter');
    await added;
  });

  test('what was put into the cart is said, and how many they are in all', async () => {
    await reads(`link "2개 · ${won(2 * price)} 주문하기"`);
    await link('장바구니 2').press('Enter');
    await leads('장바구니', ['banner', 'main', 'navigation "주요 화면"']);
    const mine = page.getByRole('region').filter({ has: page.getByRole('heading', { name: /\(나\)$/ }) });
    const line = mine.getByRole('listitem').filter({ hasText: dish.name });
    await line.getByRole('link', { name: `${dish.name} 바꾸기`, exact: true }).waitFor();
    const quantity = line.getByRole('group', { name: `${dish.name} 수량`, exact: true });
    await quantity.getByRole('button', { name: '하나 빼기' }).press('Enter');
    await quantity.getByRole('status').getByText('1', { exact: true }).waitFor();
    await reads(`paragraph: 모두 1개 ${won(price)}`, 'button "결제하고 주문하기"');
    const ways = page.getByRole('group', { name: '결제 수단', exact: true });
    await ways.getByRole('button', { name: '토스페이', pressed: false }).press('Space');
    await ways.getByRole('button', { name: '토스페이', pressed: true }).waitFor();
    await button('결제하고 주문하기').press('Enter');
  });

  test('the payment window says what is paid, and the page after it that the order is in', async () => {
    await leads('결제', ['banner', 'main']);
    await page.getByRole('region', { name: '결제 금액' }).getByText(won(price)).waitFor();
    await button(`${won(price)} 결제하기`).press('Enter');
    await page.getByRole('status').getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await leads('주문이 들어갔어요', ['banner', 'main']);
    await reads('term: 메뉴', `definition: ${dish.name}`, 'term: 토스페이 결제', `definition: ${won(price)}`);
    await link('주문 내역 보기').press('Enter');
  });

  test('an order says where it stands, and each step is said by itself', async () => {
    await leads('주문 내역', ['banner', 'main', 'navigation "주요 화면"']);
    const order = page.getByRole('article', { name: /^주문번호 \d+$/ });
    const stands = (title: string) => order.getByRole('heading', { name: title, exact: true }).waitFor();
    const step = (name: RegExp) => order.getByRole('listitem').filter({ hasText: name }).waitFor();
    await stands('주문이 들어갔어요');
    await step(/^주문 완료 ?\d+:\d\d$/);
    await step(/^접수$/);
    await order
      .getByRole('listitem')
      .filter({ hasText: `${dish.name}1개${won(price)}` })
      .waitFor();
    await order.getByRole('button', { name: '주문 취소하기', exact: true }).waitFor();
    const id = await eventually(async () => {
      const { items } = (await staff.get('/api/tickets')).body;
      assert.equal(items.length, 1);
      return items[0].orderId as string;
    });
    for (const [status, said, title, name] of [
      [
        'accepted',
        /^주문 \d+번(을 접수했어요| 접수, 약 \d+분 뒤에 나와요)$/,
        '조리하고 있어요',
        /^접수 ?\d+:\d\d$/,
      ],
      ['ready', /^주문 \d+번 음식이 다 됐어요$/, '음식이 다 됐어요', /^조리 완료 ?\d+:\d\d$/],
    ] as const) {
      const told = announced(said);
      const answer = await staff.post(`/api/tickets/${id}/status`, { status });
      assert.equal(answer.status, 200, answer.text);
      await told;
      await stands(title);
      await step(name);
    }
    await order.getByRole('button', { name: '주문 취소하기' }).waitFor({ state: 'detached' });
  });
});
