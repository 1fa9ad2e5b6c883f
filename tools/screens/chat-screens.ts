import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../../tests/support/api.ts';
import { open, signInOn, sitDown } from '../../tests/support/browser.ts';
import { machine, scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';

export interface ChatScreens {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly scheme: 'light' | 'dark';
  readonly suffix: string;
  shot(page: Page, name: string): Promise<void>;
}

let said = 0;
async function say(who: Caller, text: string, tableSessionId?: string): Promise<void> {
  const path = tableSessionId ? `/api/chat/conversations/${tableSessionId}/messages` : '/api/chat/messages';
  const answer = await who.post(path, { text, clientId: `picture-${said++}` });
  if (answer.status !== 201) throw new Error(answer.text);
}

/** What a table and the staff write to each other, on a phone at the table and on the staff's tablet and phone. */
export async function chatScreens(o: ChatScreens): Promise<void> {
  await onThePhone(o);
  await onTheTablet(o);
}

async function onThePhone({ browser, server, scheme, suffix, shot }: ChatScreens): Promise<void> {
  const table = scheme === 'light' ? 0 : 15;
  const staff = await machine(server);
  const other = await scan(server, table, '서연');
  const { id } = other.session.tableSession;
  const { page, context } = await open(browser, 'phone', { colorScheme: scheme });
  await sitDown(page, server.demo().tables[table]!.url);
  await page.getByRole('link', { name: /^채팅/ }).click();
  const write = async (text: string) => {
    await page.getByRole('textbox', { name: '메시지' }).fill(text);
    await page.getByRole('button', { name: '보내기', exact: true }).click();
    await page.getByRole('log').getByText('보냄').waitFor();
  };
  await say(other, '앞접시 두 개만 더 주세요.');
  await say(staff, '네, 지금 가져다드릴게요.', id);
  await write('통닭에 땅콩이 들어가나요? 제가 땅콩 알레르기가 있어요.');
  await staff.post(`/api/chat/conversations/${id}/read`, { seq: 3 });
  await say(staff, '튀김옷과 소스 모두 땅콩은 쓰지 않아요.', id);
  await write('땅콩만 피하면 돼요. 감사합니다!');
  await page.getByRole('heading', { level: 1 }).click();
  await shot(page, `guest-chat${suffix}`);
  await context.close();
}

async function onTheTablet({ browser, server, scheme, suffix, shot }: ChatScreens): Promise<void> {
  const [friend, whale] = [await scan(server, 6, '졸린 수달'), await scan(server, 14, '반가운 고래')];
  await say(await scan(server, 12, 'Happy Otter'), 'Could we have some more water, please?');
  await say(whale, '케이크 잠깐 맡아 주실 수 있나요?');
  await say(friend, '아이 의자 하나 부탁드려도 될까요?');
  const { page, context } = await open(browser, 'tablet', { colorScheme: scheme });
  await page.goto(server.demo().staff.url);
  await signInOn(page, server.demo().staff);
  await page.getByRole('link', { name: /^채팅/ }).click();
  await page.getByRole('button', { name: /아이 의자/ }).click();
  await page.getByRole('button', { name: '네, 바로 갈게요' }).click();
  await page.getByRole('log').getByText('보냄').last().waitFor();
  await friend.post('/api/chat/read', { seq: 100 });
  await say(friend, '혹시 김치찌개에 두부 추가되나요?');
  await say(friend, '되면 두 그릇 다 추가해 주세요');
  await page.getByRole('log').getByText('되면 두 그릇').last().waitFor();
  await shot(page, `staff-chat${suffix}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await shot(page, `staff-chat-phone${suffix}`);
  await context.close();
}
