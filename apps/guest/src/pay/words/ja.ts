import type { PayFailureWords } from './ko.ts';

export const ja: PayFailureWords = {
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
};
