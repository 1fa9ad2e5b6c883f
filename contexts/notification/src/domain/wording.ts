import type { Locale, PushNotice } from '@hiorder/contracts';
import type { GuestNews, News } from './news.ts';
import { moneyText } from './money-text.ts';
import { staffNotice } from './staff-wording.ts';

interface Words {
  readonly accepted: (number: number) => string;
  readonly cooking: string;
  readonly inMinutes: (minutes: number) => string;
  readonly ready: (number: number) => string;
  readonly comes: string;
  readonly cancelled: (number: number) => string;
  readonly moneyBack: string;
  readonly comesBack: (sum: string) => string;
  readonly wasRefunded: (sum: string) => string;
  readonly sameWay: string;
  readonly message: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ko: {
    accepted: (number) => `주문 ${number}번을 접수했어요`,
    cooking: '주방에서 조리하고 있어요',
    inMinutes: (minutes) => `약 ${minutes}분 뒤에 나와요`,
    ready: (number) => `주문 ${number}번 음식이 다 됐어요`,
    comes: '곧 자리로 가져다드릴게요',
    cancelled: (number) => `주문 ${number}번이 취소됐어요`,
    moneyBack: '결제하셨다면 돌려드려요',
    comesBack: (sum) => `${sum}을 돌려드리고 있어요`,
    wasRefunded: (sum) => `${sum}을 환불했어요`,
    sameWay: '결제하신 방법 그대로 돌려드려요',
    message: '매장에서 답장이 왔어요',
  },
  en: {
    accepted: (number) => `Order ${number} was accepted`,
    cooking: 'The kitchen is preparing it',
    inMinutes: (minutes) => `Comes in about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    ready: (number) => `Order ${number} is ready`,
    comes: 'We are bringing it to your table',
    cancelled: (number) => `Order ${number} was cancelled`,
    moneyBack: 'If you have paid, the money comes back',
    comesBack: (sum) => `${sum} is on its way back to you`,
    wasRefunded: (sum) => `${sum} was refunded`,
    sameWay: 'The same way as you paid',
    message: 'The restaurant has answered',
  },
  ja: {
    accepted: (number) => `注文${number}番を受け付けました`,
    cooking: 'キッチンで調理しています',
    inMinutes: (minutes) => `約${minutes}分後にお持ちします`,
    ready: (number) => `注文${number}番ができあがりました`,
    comes: 'まもなくお席へお持ちします',
    cancelled: (number) => `注文${number}番がキャンセルされました`,
    moneyBack: 'お支払い済みの場合は返金されます',
    comesBack: (sum) => `${sum}を返金しています`,
    wasRefunded: (sum) => `${sum}を返金しました`,
    sameWay: 'お支払いと同じ方法で返金します',
    message: 'お店から返信が届きました',
  },
  zh: {
    accepted: (number) => `订单${number}已接单`,
    cooking: '厨房正在制作',
    inMinutes: (minutes) => `约${minutes}分钟后上菜`,
    ready: (number) => `订单${number}已做好`,
    comes: '马上为您送到桌边',
    cancelled: (number) => `订单${number}已取消`,
    moneyBack: '如已支付，款项会退还',
    comesBack: (sum) => `${sum}正在退还给您`,
    wasRefunded: (sum) => `已退款${sum}`,
    sameWay: '按原支付方式退还',
    message: '餐厅回复了您',
  },
};

/** What is shown on the phone; a notification holds two lines. */
const LONGEST = 160;

/** In the language of the device. */
export function noticeOf(news: News, o: { topic: string; language: Locale }): PushNotice {
  const { title, body, url } =
    news.kind === 'new-order' || news.kind === 'call' || news.kind === 'guest-message'
      ? staffNotice(news, o.language)
      : guestNotice(news, o.language);
  return { title: shortened(title), body: shortened(body), tag: o.topic, url };
}

function guestNotice(news: GuestNews, language: Locale): Omit<PushNotice, 'tag'> {
  const words = WORDS[language];
  const notice = (title: string, body: string, url: string) => ({ title, body, url });
  switch (news.kind) {
    case 'accepted':
      return notice(
        words.accepted(news.number),
        news.etaMinutes ? words.inMinutes(news.etaMinutes) : words.cooking,
        '/orders',
      );
    case 'ready':
      return notice(words.ready(news.number), words.comes, '/orders');
    case 'cancelled':
      return notice(words.cancelled(news.number), news.reason ?? words.moneyBack, '/orders');
    case 'refund': {
      const sum = moneyText(news.money, language);
      return notice(news.done ? words.wasRefunded(sum) : words.comesBack(sum), words.sameWay, news.url);
    }
    case 'message':
      return notice(words.message, news.text, '/chat');
  }
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
