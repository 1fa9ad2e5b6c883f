import type { Locale } from '@hiorder/kernel';

type Word = Readonly<Record<Locale, string>>;

export const KINDS: Readonly<Record<'placed' | 'cancelled' | 'refunded', Word>> = {
  placed: { ko: '주문', en: 'Order', ja: '注文', zh: '订单' },
  cancelled: { ko: '취소', en: 'Cancelled', ja: 'キャンセル', zh: '取消' },
  refunded: { ko: '환불', en: 'Refunded', ja: '返金', zh: '退款' },
};
export const ACTORS: Readonly<Record<string, Word>> = {
  guest: { ko: '손님', en: 'Guest', ja: 'お客様', zh: '客人' },
  staff: { ko: '직원', en: 'Staff', ja: '店員', zh: '店员' },
  machine: { ko: '기기', en: 'Machine', ja: '機器', zh: '设备' },
  system: { ko: '시스템', en: 'System', ja: 'システム', zh: '系统' },
};
export const COUNTER: Word = { ko: '카운터 결제', en: 'Counter', ja: 'カウンター', zh: '柜台' };
export const UNKNOWN: Word = { ko: '확인 중', en: 'Not yet known', ja: '確認中', zh: '确认中' };

/** 1: Monday, as ISO 8601 counts. The first of January 2024 was one. */
export const weekdayName = (weekday: number, language: Locale): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
