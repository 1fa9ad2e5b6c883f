import type * as ko from '../ko/problems.ts';

export const problems: typeof ko.problems = {
  'network-lost': 'インターネット接続が切れました。接続されたらもう一度お試しください。',
  'still-offline': 'まだ送信できていません。接続されたらもう一度お試しください。',
  timeout: '応答に時間がかかっています。しばらくしてからお試しください。',
  overloaded: '注文が混み合っています。しばらくしてからお試しください。',
  'too-many-requests': '操作が多すぎます。少し待ってからお試しください。',
  'dependency-unavailable': '一時的に問題が起きました。しばらくしてからお試しください。',
  'item-not-on-sale': '現在販売していないメニューです',
  'item-not-available-now': '今は注文できない時間のメニューです',
  'category-on-hold': '厨房が混み合っているため、ただいま注文を受け付けていません',
  'options-invalid': 'オプションを選び直してください',
  'out-of-stock': '売り切れました',
  'side-needs-main': '先にメイン料理を入れてください',
  'once-per-table': '1テーブル1回まで注文できます',
  'quantity-out-of-range': '数量は1〜99です',
  'order-too-large': '一度に注文できる量を超えています。分けてご注文ください。',
  'too-many-unpaid-orders':
    'お支払い待ちの注文が多くなっています。先にお支払いいただくか、取り消してください。',
  'price-changed': '価格が変わりました。合計をご確認ください。',
  'ordering-paused': 'ただいま注文を受け付けていません。しばらくしてからご注文ください。',
  'table-session-closed': 'このテーブルのご利用は終了しました。QRコードをもう一度読み取ってください。',
  'cart-empty': 'カートに何も入っていません',
  'order-already-accepted': 'すでに受け付けられたため取り消せません。スタッフにお声がけください。',
  'payment-in-progress': '先ほどのお支払いを確認しています。しばらくしてからもう一度押してください。',
  'counter-payment-off': 'カウンターではお支払いいただけません。別の方法でお支払いください。',
  'payment-unavailable': '決済会社から応答がありません。しばらくしてからお試しください。',
  'too-many-calls': '何度もお呼びいただいています。まもなくうかがいます。',
  'call-kind-unknown': 'そのご用件は選べなくなりました。もう一度お選びください。',
  other: '問題が起きました。もう一度試すか、スタッフにお声がけください。',
};
export const stockLeft: typeof ko.stockLeft = (left) => `残り${left}点です`;
export const mostAtOnce: typeof ko.mostAtOnce = (most) => `一度に${most}点まで注文できます`;
export const mostLines: typeof ko.mostLines = (most) =>
  `カートの品数が多すぎます。${most}行までにして、残りはそのあとご注文ください。`;
export const mostPerOrder: typeof ko.mostPerOrder = (most) =>
  `一度に合計${most}点まで注文できます。分けてご注文ください。`;

export { allergens } from '@hiorder/ui/allergens/ja';
