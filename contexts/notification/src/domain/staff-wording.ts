import type { Locale, LocalizedText, PushNotice } from '@hiorder/contracts';
import type { OrderedDish, StaffNews } from './news.ts';

interface Words {
  readonly order: (table: string, number: number) => string;
  readonly dish: (name: string, quantity: number) => string;
  readonly call: (table: string, what: string) => string;
  readonly goThere: string;
  readonly message: (from: string) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ko: {
    order: (table, number) => `새 주문 ${number}번 · ${table}`,
    dish: (name, quantity) => `${name} ${quantity}`,
    call: (table, what) => `${table} 호출: ${what}`,
    goThere: '눌러서 응답해 주세요',
    message: (from) => `${from} 님의 메시지`,
  },
  en: {
    order: (table, number) => `New order ${number} · ${table}`,
    dish: (name, quantity) => `${quantity} × ${name}`,
    call: (table, what) => `${table} calls: ${what}`,
    goThere: 'Tap to answer',
    message: (from) => `Message from ${from}`,
  },
  ja: {
    order: (table, number) => `新しい注文${number}番・${table}`,
    dish: (name, quantity) => `${name} ${quantity}`,
    call: (table, what) => `${table}から呼び出し：${what}`,
    goThere: 'タップして応答してください',
    message: (from) => `${from}さんからのメッセージ`,
  },
  zh: {
    order: (table, number) => `新订单${number}・${table}`,
    dish: (name, quantity) => `${name} ${quantity}`,
    call: (table, what) => `${table}呼叫：${what}`,
    goThere: '点击回应',
    message: (from) => `${from}发来消息`,
  },
};

/** A table that is named by a number alone is called one. */
const TABLE: Readonly<Record<Locale, (name: string) => string>> = {
  ko: (name) => `${name}번`,
  en: (name) => `Table ${name}`,
  ja: (name) => `${name}番`,
  zh: (name) => `${name}号桌`,
};
const tableText = (name: string, language: Locale): string =>
  /^[0-9]+$/.test(name) ? TABLE[language](name) : name;

/** As it is written in another language, where it is not in this one. */
const textIn = (text: LocalizedText, language: Locale): string =>
  text[language] ?? Object.values(text).find((one) => one !== undefined) ?? '';

export function staffNotice(news: StaffNews, language: Locale): Omit<PushNotice, 'tag'> {
  const words = WORDS[language];
  switch (news.kind) {
    case 'new-order':
      return {
        title: words.order(tableText(news.table, language), news.number),
        body: news.dishes.map((dish) => dishText(dish, language)).join(', '),
        url: '/staff/orders',
      };
    case 'call':
      return {
        title: words.call(tableText(news.table, language), textIn(news.what, language)),
        body: news.note ?? words.goThere,
        url: `/staff/?table=${encodeURIComponent(news.tableId)}`,
      };
    case 'guest-message':
      return { title: words.message(news.from), body: news.text, url: '/staff/chat' };
  }
}

const dishText = ({ name, quantity }: OrderedDish, language: Locale): string =>
  WORDS[language].dish(textIn(name, language), quantity);
