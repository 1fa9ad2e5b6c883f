/** As the provider calls them, and what they are. */
const KINDS: Readonly<Record<string, string>> = {
  카드: 'card',
  간편결제: 'wallet',
  계좌이체: 'transfer',
  가상계좌: 'account',
  휴대폰: 'phone',
  문화상품권: 'voucher',
  도서문화상품권: 'voucher',
  게임문화상품권: 'voucher',
};

export interface PaymentMethod {
  readonly provider: string;
  /** Undefined for one that has no word of ours. */
  readonly kind: string | undefined;
  /** What the provider said beside its name. */
  readonly said: string;
}

/** `toss 카드`: the provider, and what it calls the method. */
export function methodOf(text: string): PaymentMethod {
  const [provider = '', ...rest] = text.split(' ');
  const said = rest.join(' ');
  return { provider, kind: KINDS[said], said };
}
