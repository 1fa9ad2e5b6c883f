import type { Words } from './words.ts';

const again = '注文画面に戻って、もう一度お試しください。';

export const ja: Words = {
  title: 'お支払い',
  back: '注文に戻る',
  practice: '練習用の決済画面',
  practiceMore: '実際のお金は動きません。',
  amount: 'お支払い金額',
  items: 'メニュー',
  method: '支払い方法',
  methods: { card: 'カード', tosspay: 'トスペイ', kakaopay: 'カカオペイ', naverpay: 'ネイバーペイ' },
  approve: (amount) => `${amount}を支払う`,
  cancel: '支払いをやめる',
  others: '別の結果を試す',
  when: 'いつ拒否しますか',
  whenNow: 'この画面ですぐに',
  whenConfirmed: '最後の承認のとき',
  reasons: {
    card: ['カード拒否', 'カード会社が拒否します'],
    balance: ['残高不足', '口座の残高が足りません'],
    limit: ['限度額超過', '一日の限度額を超えました'],
    expired: ['期限切れカード', '有効期限が過ぎています'],
  },
  slow: ['遅い承認', '承認に数秒かかります'],
  closing: 'この画面を閉じても大丈夫です。まだ支払っていない注文はそのまま残ります。',
  settled: 'お支払い済みです',
  broken: '決済画面を開けません',
  brokenMore: {
    'order-id-invalid': `注文番号が正しくありません。${again}`,
    'amount-invalid': `金額が正しくありません。${again}`,
    'currency-invalid': `通貨が正しくありません。${again}`,
    'name-invalid': `注文名が正しくありません。${again}`,
    'return-address-foreign': `戻り先がこのお店のアドレスではありません。${again}`,
    'action-unknown': `不明な選択です。${again}`,
  },
};
