/** What somebody typed, as an amount; null: nothing, so all that is left. Undefined: no amount that can be taken. */
export function sumOf(typed: string, most: number): number | null | undefined {
  const digits = typed.replace(/[\s,._원₩¥]/g, '');
  if (digits === '') return null;
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const amount = Number(digits);
  return amount >= 1 && amount <= most ? amount : undefined;
}
