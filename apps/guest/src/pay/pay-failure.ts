/** What a person can do something about, each with words of its own. */
export type PayFailure =
  | 'card-declined'
  | 'insufficient-funds'
  | 'limit-exceeded'
  | 'expired-card'
  | 'invalid-card'
  | 'not-authorized'
  | 'method-unavailable'
  | 'cancelled'
  | 'expired'
  | 'mismatch'
  | 'failed';

/** Our own codes, and those with which the payment window of Toss Payments comes back; the first that fits counts. */
const MEANINGS: readonly [RegExp, PayFailure][] = [
  [/^expired-card$|CARD_EXPIRATION/, 'expired-card'],
  [/expired/i, 'expired'],
  [/cancel/i, 'cancelled'],
  [/mismatch/, 'mismatch'],
  [/^insufficient-funds$|NOT_ENOUGH|REJECT_ACCOUNT_PAYMENT/, 'insufficient-funds'],
  [/^limit-exceeded$|^EXCEED_/, 'limit-exceeded'],
  [/^not-authorized$|INVALID_(PASSWORD|AUTH)|AUTHORIZE_AUTH/, 'not-authorized'],
  [/^method-unavailable$|NOT_(AVAILABLE|SUPPORTED)/, 'method-unavailable'],
  [/^invalid-card$|INVALID_(CARD|STOPPED|REJECT)|STOPPED_CARD|RE_?REGISTER|INVALID_ACCOUNT/, 'invalid-card'],
  [/declined|REJECT/, 'card-declined'],
];

/** By the provider's code in the address, or by our own answer's: its reason where it gives one. */
export function failureOf(code: string | undefined, reason?: string): PayFailure {
  const said = [reason, code].map((one) => one && meaningOf(one));
  return said.find((one): one is PayFailure => Boolean(one)) ?? 'failed';
}

function meaningOf(code: string): PayFailure | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(code))?.[1];
}
