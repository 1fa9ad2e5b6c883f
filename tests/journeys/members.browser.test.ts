// A guest signs in as a member, by clicking, and finds at the next visit what was ordered: in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { MEMBER_PASSWORD, phoneAt } from '../support/member-phone.ts';
import { addToCart, isMain, machine, menuOf, needsNoChoice, orderAndPay } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('members', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let dish: string;
  /** Of somebody nobody has heard of: members are the installation's, which many tests share. */
  const addressOf = (name: string) => `${name}-${server.demo().store.id}@example.kr`;

  /** What Mina had at another table, another day. */
  async function earlierVisit(): Promise<void> {
    const item = (await menuOf(server)).find((one) => isMain(one) && needsNoChoice(one));
    dish = item.name;
    const earlier = await phoneAt(server, 7);
    await earlier.signsIn({ email: addressOf('mina'), isNew: true });
    await addToCart(earlier, item, 2);
    await orderAndPay(earlier);
    const staff = await machine(server);
    const path = `/api/tables/${earlier.session.table.id}/close`;
    assert.equal((await staff.post(path, { force: true, reason: '테스트' })).status, 200);
  }

  before(async () => {
    server = await startStore();
    await earlierVisit();
    browser = await launch();
    phone = await open(browser, 'phone');
    await sitDown(phone.page, server.demo().tables[6]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
  async function openSheet(page: Page): Promise<void> {
    await page.getByRole('button', { name: /이름과 언어 바꾸기/ }).click();
    await page.getByRole('dialog').waitFor();
  }

  test('the offer is one sentence below the people; it and the page are readable', async () => {
    const { page } = phone;
    await openSheet(page);
    await page.getByText('회원으로 로그인하면 다음에도 주문 내역을 볼 수 있어요').waitFor();
    await expectAccessible(page, 'people');
    await page.getByRole('button', { name: '로그인 또는 가입' }).click();
    await heading(page, '회원 로그인').waitFor();
    await expectAccessible(page, 'sign-in');
    await page.getByRole('link', { name: '처음이에요, 가입할게요' }).click();
    await heading(page, '회원 가입').waitFor();
    await expectAccessible(page, 'register');
    await page.getByRole('link', { name: '로그인하지 않고 돌아가기' }).click();
    await heading(page, '지난 주문을 다시 볼 수 있어요').waitFor();
    await expectAccessible(page, 'why');
    await page.getByRole('button', { name: '뒤로' }).click();
    await page.locator('.item').first().waitFor();
  });

  test('a wrong password is said on the page; the right one leads to the past visits', async () => {
    const { page } = phone;
    await openSheet(page);
    await page.getByRole('button', { name: '로그인 또는 가입' }).click();
    await page.getByLabel('이메일').fill(addressOf('mina'));
    await page.getByLabel('비밀번호', { exact: true }).fill('a wrong password');
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await page.getByRole('alert').getByText('이메일이나 비밀번호가 맞지 않아요').waitFor();
    await page.getByLabel('비밀번호', { exact: true }).fill(MEMBER_PASSWORD);
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await heading(page, '지난 방문').waitFor();
    const visit = page.getByRole('article').filter({ hasText: server.demo().store.name });
    await visit.getByText(dish).waitFor();
    await visit.getByText('2개').waitFor();
    await expectAccessible(page, 'visits');
  });

  test('the same again goes into the cart of this table', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: '같은 메뉴 담기' }).click();
    await page.getByRole('button', { name: '장바구니 보기' }).click();
    await page.locator('.cart-card').getByText(dish).first().waitFor();
    await page.goto(`${server.baseUrl}/visits`);
    await page.getByRole('article').waitFor();
  });

  test('the sheet of the people leads there, and signing out leaves the seat and the cart', async () => {
    const { page } = phone;
    await page.goto(server.baseUrl);
    await openSheet(page);
    await page.getByText(`${addressOf('mina')} 회원으로 로그인했어요`).waitFor();
    await page.getByRole('link', { name: '지난 방문 보기' }).click();
    await page.getByRole('button', { name: '로그아웃' }).click();
    await heading(page, '지난 주문을 다시 볼 수 있어요').waitFor();
    assert.equal(await page.getByRole('article').count(), 0);
    await page.goto(`${server.baseUrl}/cart`);
    await page.locator('.cart-card').getByText(dish).first().waitFor();
  });

  test('who registers is a member at once, and may delete that again', async () => {
    const { page } = phone;
    await page.goto(`${server.baseUrl}/visits`);
    await page.getByRole('button', { name: '로그인 또는 가입' }).click();
    await page.getByRole('link', { name: '처음이에요, 가입할게요' }).click();
    await page.getByLabel('이메일').fill(addressOf('juno'));
    await page.getByLabel('새 비밀번호', { exact: true }).fill(MEMBER_PASSWORD);
    await page.getByRole('button', { name: '가입하기' }).click();
    await heading(page, '아직 지난 방문이 없어요').waitFor();
    await page.getByText(`${addressOf('juno')} 회원으로 로그인했어요`).waitFor();
    await expectAccessible(page, 'no visits');
    await page.getByRole('button', { name: '회원 탈퇴' }).click();
    await heading(page, '회원에서 탈퇴할까요?').waitFor();
    await expectAccessible(page, 'deleting');
    await page.getByRole('button', { name: '탈퇴하기' }).click();
    await heading(page, '지난 주문을 다시 볼 수 있어요').waitFor();
    await page.goto(`${server.baseUrl}/cart`);
    await page.locator('.cart-card').getByText(dish).first().waitFor();
  });

  test('no page complained', () => assert.deepEqual(phone.complaints, []));
});
