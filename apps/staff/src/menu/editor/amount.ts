/** How many digits stand behind the point: none for won, two for most. */
function digitsOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 0;
}

/** Minor units as people type them: `12000`, `12.50`. */
export function amountText(amount: number, currency: string): string {
  const digits = digitsOf(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

/** What was typed, in minor units; undefined when it is no amount of the currency. */
export function amountOf(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const plain = text.trim().replace(/[,\s]/g, '');
  const fraction = digits === 0 ? '' : `(\\.\\d{1,${digits}})?`;
  if (!new RegExp(`^[+-]?\\d{1,9}${fraction}$`).test(plain)) return undefined;
  return Math.round(Number(plain) * 10 ** digits);
}
