import type { Message, MessageList } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { body, type Answers, type State } from './state.ts';
import { ago, type World } from './world.ts';

const MESSAGES = 'GET /api/chat/messages';
const OPENING = '안녕하세요! 필요한 것이 있으면 여기에 적어 주세요. 직원이 바로 확인할게요.';

type Said = readonly [who: 'me' | 'friend' | 'store', text: string];

function told(world: World, said: readonly Said[], more: Partial<MessageList> = {}): Answers {
  const [friend] = world.friends;
  const items = said.map(([who, text], index): Message => {
    const person = who === 'me' ? world.me : friend!;
    const guest = { kind: 'guest', id: person.id, name: person.nickname } as const;
    return {
      ...{ id: `message-${index}`, clientId: `client-${index}`, text, seq: index + 1 },
      from: who === 'store' ? { kind: 'staff', id: 'staff', name: '지우' } : guest,
      sentAt: ago((said.length - index) * 2),
    };
  });
  const conversation = {
    ...{ tableSessionId: 's', endedAt: null, lastSeq: items.length, unread: 0 },
    read: { staff: Math.max(0, items.length - 1), guests: 0 },
  };
  return { [MESSAGES]: body({ items, conversation, openingMessage: OPENING, ...more }) };
}

const TALK: readonly Said[] = [
  ['friend', '앞접시 두 개만 더 주세요.'],
  ['store', '네, 지금 가져다드릴게요.'],
  ['me', '통닭에 땅콩이 들어가나요? 제가 땅콩 알레르기가 있어요.'],
  ['store', '튀김옷과 소스 모두 땅콩은 쓰지 않아요.'],
  ['me', '감사합니다!'],
];
const ODD: readonly Said[] = [
  ['friend', `${'ㅋ'.repeat(120)}\n\nhttps://example.com/${'a'.repeat(60)}`],
  ['store', 'مرحبا بك، كيف يمكنني مساعدتك؟ 😀'],
  ['me', '<b>굵게</b> '.repeat(30)],
];

const write = async (page: Page, text: string): Promise<void> => page.locator('.composer-text').fill(text);

/** Refused at once, so that it stays with its reason. */
const refusing = (world: World): Answers => ({
  ...told(world, TALK),
  'POST /api/chat/messages': { status: 400, code: 'request-invalid' },
});

export const chatStates: readonly State[] = [
  { name: 'chat', path: '/chat', answers: (world) => told(world, TALK) },
  { name: 'chat-odd', path: '/chat', answers: (world) => told(world, ODD) },
  { name: 'chat-greeting', path: '/chat', answers: (world) => told(world, []) },
  { name: 'chat-empty', path: '/chat', answers: (world) => told(world, [], { openingMessage: null }) },
  { name: 'chat-loading', path: '/chat', answers: () => ({ [MESSAGES]: { never: true } }) },
  {
    name: 'chat-down',
    path: '/chat',
    answers: () => ({ [MESSAGES]: { status: 503, code: 'dependency-unavailable' } }),
  },
  {
    name: 'chat-near-limit',
    path: '/chat',
    answers: (world) => told(world, TALK),
    act: (page) => write(page, '가'.repeat(1_990)),
  },
  {
    name: 'chat-too-long',
    path: '/chat',
    answers: (world) => told(world, TALK),
    act: (page) => write(page, '가'.repeat(2_010)),
  },
  {
    name: 'chat-refused',
    path: '/chat',
    answers: refusing,
    async act(page) {
      await write(page, '보낼 수 없는 글');
      await page.locator('.composer-send').click();
      await page.locator('.said--failed').waitFor();
    },
  },
];
