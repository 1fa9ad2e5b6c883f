// Who works here: invited, joined, changed and let go, live on every tablet of the owners; and what the trail says of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, open, signInOn, withChromium, type Device } from '../support/browser.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PASSWORD = '달빛 아래 열 글자 넘게';
const PATIENT = { timeoutMs: 60_000 };

describe('people in the browser', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  /** Another owner's, who looks at the same list. */
  let other: Page;
  /** Whoever joins. */
  let newcomer: Page;
  let email: string;

  const row = (of: Page) => of.getByRole('listitem').filter({ hasText: email });
  const sheet = () => page.getByRole('dialog');
  const onBoth = (text: string) =>
    Promise.all([page, other].map((one) => row(one).getByText(text, { exact: true }).waitFor()));
  const people = () => `${server.baseUrl}/staff/settings/people`;
  const signsIn = async () => {
    await newcomer.goto(`${server.baseUrl}/staff/`);
    await signInOn(newcomer, { email, password: PASSWORD });
    await newcomer.getByRole('heading', { name: '테이블', exact: true }).waitFor();
  };
  const isOut = () => newcomer.getByRole('heading', { name: '로그인이 끝났어요' }).waitFor();

  before(async () => {
    server = await startStore();
    email = `minjun-${server.demo().store.id}@example.kr`;
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    [page, newcomer] = [tablet.page, phone.page];
    await page.goto(people());
    await signInOn(page, server.demo().staff);
    await page.getByRole('heading', { name: '직원' }).waitFor();
    // In a window of its own: what lies behind another page is drawn once a second.
    const second = await open(browser, 'tablet');
    other = second.page;
    await second.context.addCookies(await tablet.context.cookies());
    await other.goto(people());
    await other.getByText(server.demo().staff.email).waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('somebody is invited and joins by the link; both lists say so by themselves', async () => {
    await page.getByRole('button', { name: '초대하기' }).click();
    await sheet().getByLabel('이메일').fill('minjun');
    await sheet().getByRole('button', { name: '초대 링크 만들기' }).click();
    await sheet().getByText('이메일 주소를 확인해 주세요').waitFor();
    await expectAccessible(page, 'an invitation to nobody');
    await sheet().getByLabel('이메일').fill(email);
    await sheet().getByLabel('이름 (선택)').fill('김민준');
    await sheet().getByRole('button', { name: '초대 링크 만들기' }).click();
    const link = await sheet().locator('input[readonly]').inputValue();
    await expectAccessible(page, 'the link of an invitation');
    await sheet().getByRole('button', { name: '완료' }).click();
    await Promise.all([page, other].map((one) => row(one).getByText('수락을 기다리는 중').waitFor()));
    await newcomer.goto(link);
    await newcomer.getByLabel('이름').fill('김민준');
    await newcomer.getByLabel('새 비밀번호').fill(PASSWORD);
    await expectAccessible(newcomer, 'the invitation');
    await newcomer.getByRole('button', { name: '초대 수락하기' }).click();
    await newcomer.getByRole('heading', { name: '반가워요' }).waitFor();
    await Promise.all(
      [page, other].map((one) =>
        row(one)
          .getByRole('button', { name: /비활성화/ })
          .waitFor(),
      ),
    );
    await onBoth('직원');
  });

  test('who gets another role, or is let go, is signed out at once; the last owner stays one', async () => {
    await signsIn();
    await newcomer.goto(people());
    await newcomer.getByText('사장님만 볼 수 있어요').waitFor();
    await row(page)
      .getByRole('button', { name: /바꾸기/ })
      .click();
    await sheet().getByRole('button', { name: '매니저' }).click();
    await expectAccessible(page, 'another role');
    await sheet().getByRole('button', { name: '저장' }).click();
    await isOut();
    await onBoth('매니저');
    // And comes back to where they were.
    await newcomer.getByRole('link', { name: '로그인' }).click();
    await newcomer.getByText('사장님만 볼 수 있어요').waitFor();
    await row(other)
      .getByRole('button', { name: /비활성화/ })
      .click();
    await other.getByRole('dialog').getByRole('button', { name: '비활성화' }).click();
    await isOut();
    await Promise.all([page, other].map((one) => row(one).getByText('비활성화됨').waitFor()));
    const owner = page.getByRole('listitem').filter({ hasText: server.demo().staff.email });
    await owner.getByRole('button', { name: /비활성화/ }).click();
    await sheet().getByRole('button', { name: '비활성화' }).click();
    await sheet().getByText('매장에는 사장님이 한 명은 있어야 해요').waitFor();
    await expectAccessible(page, 'the last owner, who stays');
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'the list of people');
  });

  test('the trail says who did all of it; of the tablets’ PIN that it was set, and not which', async () => {
    await page.goto(`${server.baseUrl}/staff/settings/tables`);
    for (const [pin, button] of [
      ['471108', '정하기'],
      ['220917', '바꾸기'],
    ] as const) {
      await page.getByRole('button', { name: '태블릿 PIN' }).click();
      await sheet().getByLabel('새 PIN').fill(pin);
      if (button === '바꾸기') await expectAccessible(page, 'another PIN');
      await sheet().getByRole('button', { name: button, exact: true }).click();
      await sheet().waitFor({ state: 'detached' });
    }
    const said = () => page.locator('.audit-what b').allTextContents();
    await eventually(async () => {
      await page.goto(`${server.baseUrl}/staff/settings/audit`);
      await page.getByText('직원 초대').waitFor();
      assert.deepEqual(await said(), [
        ...['테이블 태블릿 PIN 변경', '테이블 태블릿 PIN 설정'],
        ...['직원 비활성화', '역할 변경', '초대 수락', '직원 초대'],
      ]);
    }, PATIENT);
    assert.doesNotMatch(await page.getByRole('main').innerText(), /471108|220917/);
    await page.getByText('직원 → 매니저').waitFor();
    await expectAccessible(page, 'the trail');
    await page.getByRole('button', { name: '운영', exact: true }).click();
    await page.getByText('직원 초대').waitFor({ state: 'detached' });
    await page.getByText('테이블 태블릿 PIN 설정').waitFor();
    assert.deepEqual(await said(), ['테이블 태블릿 PIN 변경', '테이블 태블릿 PIN 설정']);
    await page.getByRole('button', { name: '돈', exact: true }).click();
    await page.getByText('아직 기록이 없어요').waitFor();
  });

  test('no page complains', () => assert.deepEqual([...tablet.complaints, ...phone.complaints], []));
});
