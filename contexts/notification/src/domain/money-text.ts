import type { Locale, Money } from '@hiorder/contracts';

const WON: Readonly<Record<Locale, (amount: string) => string>> = {
  ko: (amount) => `${amount}원`,
  en: (amount) => `₩${amount}`,
  ja: (amount) => `${amount}ウォン`,
  zh: (amount) => `${amount}韩元`,
};

/** As people write it in that language. */
export function moneyText({ amount, currency }: Money, language: Locale): string {
  if (currency === 'KRW') return WON[language](amount.toLocaleString('en'));
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
