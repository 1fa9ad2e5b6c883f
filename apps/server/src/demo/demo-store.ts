import type { IdentitySeed } from '@hiorder/identity';

/** What identifies the demo store to whoever hears of a new store. */
export const DEMO_STORE = '달빛식당';
export const OWNER = { email: 'jiwoo@dalbit.kr', name: '지우' };
export const PLATFORM = 'platform@hiorder.dev';
export const POS = 'dalbit-pos';

/** Sixteen tables: two and four seats in the hall, two rooms. */
const tables = [
  ...Array.from({ length: 14 }, (_, index) => ({ name: String(index + 1), seats: index % 3 === 0 ? 2 : 4 })),
  { name: '룸 1', seats: 6 },
  { name: '룸 2', seats: 8 },
];

export const demoStore = (o: {
  readonly ownerPassword: string;
  readonly dayEndsAt: string;
}): Parameters<IdentitySeed['registerStore']>[0] => ({
  name: DEMO_STORE,
  locale: 'ko',
  currency: 'KRW',
  timeZone: 'Asia/Seoul',
  dayEndsAt: o.dayEndsAt,
  accent: '#F04E23',
  paymentMode: 'prepay',
  owner: { ...OWNER, password: o.ownerPassword },
  tables,
});
