export const WORDS = {
  ko: {
    title: '결제',
    amount: '결제 금액',
    opening: '결제창을 여는 중이에요. 잠시만 기다려 주세요.',
    closed: '아직 결제되지 않았어요. 결제창을 다시 열어 결제를 마쳐 주세요.',
    failed: '결제창을 열지 못했어요. 인터넷 연결을 확인하고 다시 열어 주세요.',
    open: '결제창 열기',
    leave: '결제하지 않고 돌아가기',
  },
  en: {
    title: 'Payment',
    amount: 'Amount',
    opening: 'Opening the payment window. One moment, please.',
    closed: 'Nothing has been paid yet. Please open the payment window again to finish.',
    failed: 'The payment window could not be opened. Please check your connection and open it again.',
    open: 'Open payment window',
    leave: 'Go back without paying',
  },
  ja: {
    title: 'お支払い',
    amount: 'お支払い金額',
    opening: '決済画面を開いています。少々お待ちください。',
    closed: 'お支払いはまだ完了していません。決済画面をもう一度開いてください。',
    failed: '決済画面を開けませんでした。通信状況を確認して、もう一度開いてください。',
    open: '決済画面を開く',
    leave: '支払わずに戻る',
  },
  zh: {
    title: '付款',
    amount: '付款金额',
    opening: '正在打开付款窗口，请稍候。',
    closed: '尚未付款。请重新打开付款窗口完成付款。',
    failed: '无法打开付款窗口。请检查网络连接后重新打开。',
    open: '打开付款窗口',
    leave: '不付款，返回',
  },
};

/** As the guests' app picks it: what was chosen there, else what the browser wants. */
export function localeFrom(chosen, wanted) {
  const bases = [chosen ?? '', ...wanted].map((tag) => tag.toLowerCase().split('-')[0]);
  return bases.find((base) => Object.hasOwn(WORDS, base)) ?? 'en';
}

export const tagOf = (locale) => (locale === 'zh' ? 'zh-Hans' : locale);

/** `12,000원`, `₩12,000`: amounts are in the currency's minor unit. */
export function moneyIn({ amount, currency }, locale) {
  if (currency === 'KRW' && locale === 'ko') return `${amount.toLocaleString('ko')}원`;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}
