import { open, sitDown } from '../../tests/support/browser.ts';
import { MEMBER_PASSWORD, phoneAt } from '../../tests/support/member-phone.ts';
import { addToCart, machine, menuOf, orderAndPay } from '../../tests/support/people.ts';
import type { CallScreens } from './call-screens.ts';

const DISHES = ['달빛 부대찌개', '치즈 볶음밥', '생맥주 500cc'];

/** A guest who was here before: where they sign in, and what they find. */
export async function memberScreens({ browser, server, scheme, suffix, shot }: CallScreens): Promise<void> {
  const email = `mina${suffix}@example.kr`;
  const earlier = await phoneAt(server, scheme === 'light' ? 3 : 8);
  await earlier.signsIn({ email, isNew: true });
  const menu = await menuOf(server);
  for (const name of DISHES) await addToCart(earlier, menu.named(name));
  await orderAndPay(earlier);
  const close = { force: true, reason: '그림' };
  await (await machine(server)).post(`/api/tables/${earlier.session.table.id}/close`, close);
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  await sitDown(page, server.demo().tables[scheme === 'light' ? 5 : 10]!.url);
  await page.getByRole('button', { name: /이름과 언어 바꾸기/ }).click();
  await page.getByRole('button', { name: '로그인 또는 가입' }).waitFor();
  await shot(page, `guest-people${suffix}`);
  await page.getByRole('button', { name: '로그인 또는 가입' }).click();
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호', { exact: true }).fill(MEMBER_PASSWORD);
  await shot(page, `guest-sign-in${suffix}`);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await page.getByRole('article').waitFor();
  await shot(page, `guest-visits${suffix}`);
  await context.close();
}
