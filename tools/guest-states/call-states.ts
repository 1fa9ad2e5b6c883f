import type { ServiceCallView } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { body, type State } from './state.ts';
import { ago, type World } from './world.ts';

let ids = 0;

const call = ({ table, me }: World, change: Partial<ServiceCallView> = {}): ServiceCallView => ({
  ...{ id: `call-${++ids}`, status: 'open', kind: 'water', count: 1, notes: [] },
  name: { ko: '물', en: 'Water', ja: 'お水', zh: '水' },
  ...{ table, tableSessionId: 's', raisedAt: ago(3), lastRaisedAt: ago(1), answeredAt: null },
  by: { kind: 'guest', id: me.id, name: me.nickname },
  ...change,
});
const told = (items: readonly ServiceCallView[]) => ({ 'GET /api/service-calls': body({ items }) });

async function openSheet(page: Page): Promise<void> {
  await page.locator('.call-button').click();
  await page.locator('dialog').waitFor();
}

async function send(page: Page): Promise<void> {
  await openSheet(page);
  await page.locator('.call-kinds label').nth(1).click();
  await page.locator('.sheet-foot button').click();
  await page.locator('dialog .notice').waitFor();
}

const LONG = '아주 긴 이름이지만 서른 글자를 넘지는 않는 항목이에요';

const many = {
  items: Array.from({ length: 12 }, (_, i) => ({
    id: `kind-${i}`,
    name: {
      ko: i % 3 ? `항목 ${i + 1}` : LONG,
      en: i % 3 ? `Kind ${i + 1}` : 'A very long name, 30 characters',
    },
  })),
  ...{ version: 3, locale: 'ko' },
};

export const callStates: readonly State[] = [
  { name: 'call', path: '/', act: openSheet },
  {
    name: 'call-open-and-answered',
    path: '/',
    answers: (world) =>
      told([
        call(world, { status: 'answered', answeredAt: ago(2) }),
        call(world, { count: 3, notes: ['얼음물로 두 잔', '아기 의자도 하나 부탁드려요, 창가 쪽으로요'] }),
      ]),
    act: openSheet,
  },
  {
    name: 'call-many-kinds',
    path: '/',
    answers: () => ({ 'GET /api/service-call-kinds': body(many) }),
    act: openSheet,
  },
  {
    name: 'call-kinds-loading',
    path: '/',
    answers: () => ({ 'GET /api/service-call-kinds': { never: true } }),
    act: openSheet,
  },
  {
    name: 'call-kinds-failed',
    path: '/',
    answers: () => ({ 'GET /api/service-call-kinds': { lost: true } }),
    act: openSheet,
  },
  {
    name: 'call-not-sent',
    path: '/',
    answers: () => ({ 'POST /api/service-calls': { lost: true } }),
    act: send,
  },
  {
    name: 'call-too-often',
    path: '/',
    answers: () => ({ 'POST /api/service-calls': { status: 429, code: 'too-many-calls', retryAfter: 8 } }),
    act: send,
  },
];
