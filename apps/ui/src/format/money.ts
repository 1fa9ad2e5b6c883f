import type { Locale, Money } from '@hiorder/contracts';

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: Locale, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(key, format);
  }
  return format;
}

/** `12,000원` in Korean, `₩12,000` elsewhere; amounts are minor units, so the currency says where the point goes. */
export function formatMoney(money: Money, locale: Locale): string {
  if (money.currency === 'KRW') {
    const sign = money.amount < 0 ? '-' : '';
    const digits = grouped(Math.abs(money.amount));
    return locale === 'ko' ? `${sign}${digits}원` : `${sign}₩${digits}`;
  }
  const format = formatFor(locale, money.currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(money.amount / 10 ** digits);
}

/** `+2,000원` for what an option adds; nothing where it adds nothing. */
export function formatDelta(money: Money, locale: Locale): string {
  if (money.amount === 0) return '';
  return money.amount > 0 ? `+${formatMoney(money, locale)}` : formatMoney(money, locale);
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
