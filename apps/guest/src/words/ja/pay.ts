import type * as ko from '../ko/pay.ts';

export const placing: typeof ko.placing = {
  overloadedTitle: '注文が混み合っています',
  overloadedText: 'しばらくして自動で注文し直します。選んだメニューはそのまま残っています。',
  lostTitle: 'インターネット接続を待っています',
  lostText: '接続されたらこの注文を一度だけ送ります。もう一度押す必要はありません。',
  unansweredTitle: '注文が入ったか確認しています',
  unansweredText: '応答に時間がかかっています。自動で確認し直し、二重に注文されることはありません。',
  again: (seconds) => `${seconds}秒後にもう一度試します`,
  underway: 'もう一度試しています',
  long: '時間がかかる場合はスタッフにお声がけください。',
  giveUp: '待つのをやめる',
  notOrdered: '注文していません。選んだメニューはそのまま残っています',
  stoppingTitle: '注文がすでに入った可能性があります',
  stoppingText: '確認して、入っていれば取り消してお知らせします。それまで新しい注文はできません。',
  stopping: '前の注文が入ったか確認しています',
  checkAgain: (seconds) => `${seconds}秒後にもう一度確認します`,
  checking: '確認しています',
  tooOld: '先ほどの注文は入っていない可能性があります。注文履歴をご確認ください',
};

export const pay: typeof ko.pay = {
  resume: '未払いの注文があります',
  resumeAction: '支払いを続ける',
  counter: 'カウンターで支払う',
  confirming: 'お支払いを確認しています',
  confirmingText: '少々お待ちください。画面を閉じないでください。',
  lateTitle: 'お支払いの確認が遅れています',
  lateText: '決済会社から応答がありません。注文はそのまま残し、自動でもう一度確認します。',
  lateLost: 'インターネット接続を待っています。注文はそのまま残し、接続されたらすぐ確認します。',
  lateKeep: 'ほかの画面を見ていても確認は続きます。もう一度支払わないでください。',
  late: 'お支払いを確認しています。もう一度支払わないでください',
  checkNow: '今すぐ確認する',
  choose: 'お支払い方法',
  seeOrders: '注文履歴を見る',
  expired: 'お支払いの時間が過ぎ、料理をカートに戻しました',
  kept: '選んだメニューはそのまま残っています。',
  again: 'もう一度支払う',
  toCart: 'カートに戻る',
  unknownText: '注文履歴をご確認ください。',
};

export const methods: typeof ko.methods = {
  card: 'カード',
  tosspay: 'Toss Pay',
  kakaopay: 'Kakao Pay',
  counter: 'カウンター',
};
