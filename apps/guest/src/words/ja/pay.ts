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
  confirming: 'お支払いを確認しています',
  confirmingText: '少々お待ちください。画面を閉じないでください。',
  lateTitle: 'お支払いの確認が遅れています',
  lateText: '決済会社から応答がありません。注文はそのまま残し、自動でもう一度確認します。',
  lateLost: 'インターネット接続を待っています。注文はそのまま残し、接続されたらすぐ確認します。',
  lateKeep: 'ほかの画面を見ていても確認は続きます。もう一度支払わないでください。',
  late: 'お支払いを確認しています。もう一度支払わないでください',
  checkNow: '今すぐ確認する',
  doneTitle: '注文が入りました',
  doneText: '厨房が受け付けたらすぐにお知らせします',
  number: '注文番号',
  items: 'メニュー',
  paidWith: (provider) => (provider ? `${provider}で支払い` : 'お支払い額'),
  total: '合計',
  comes: 'できあがり',
  inMinutes: (minutes) => `約${minutes}分後`,
  seeOrders: '注文履歴を見る',
  moreMenu: 'メニューをもっと見る',
  closeToMenu: '閉じてメニューへ',
  failures: {
    'card-declined': {
      title: 'お支払いが拒否されました',
      text: 'カード会社に拒否されました。別のカードや支払い方法でお試しください。',
    },
    'insufficient-funds': {
      title: '残高が足りません',
      text: '残高が足りず、お支払いできませんでした。別のカードや支払い方法でお試しください。',
    },
    'limit-exceeded': {
      title: 'ご利用限度額を超えています',
      text: '限度額を超えたため、お支払いできませんでした。別のカードや支払い方法でお試しください。',
    },
    'expired-card': {
      title: '有効期限が切れたカードです',
      text: '有効期限を確認するか、別のカードでお試しください。',
    },
    'invalid-card': {
      title: 'ご利用いただけないカードです',
      text: 'カード情報を確認するか、別のカードでお試しください。',
    },
    'not-authorized': {
      title: 'お支払いの認証が完了しませんでした',
      text: 'パスワードや認証を確認して、もう一度お試しください。',
    },
    'method-unavailable': {
      title: '現在ご利用いただけない支払い方法です',
      text: '別のカードや支払い方法でお試しください。',
    },
    cancelled: { title: 'お支払いを取り消しました', text: 'まだ注文されていません。' },
    expired: {
      title: 'お支払いの時間が過ぎました',
      text: 'この注文は取り消され、代金は引き落とされていません。カートからもう一度注文してください。',
    },
    mismatch: {
      title: 'お支払い金額が注文と一致しません',
      text: '金額が注文と異なるため、引き落とされていません。カートで合計をご確認ください。',
    },
    failed: {
      title: 'お支払いが完了しませんでした',
      text: '代金は引き落とされていません。もう一度お試しください。',
    },
  },
  kept: '選んだメニューはそのまま残っています。',
  again: 'もう一度支払う',
  toCart: 'カートに戻る',
  unknownTitle: '注文が見つかりません',
  unknownText: '注文履歴をご確認ください。',
};

export const methods: typeof ko.methods = {
  card: 'カード',
  tosspay: 'Toss Pay',
  kakaopay: 'Kakao Pay',
  counter: 'レジ',
};
