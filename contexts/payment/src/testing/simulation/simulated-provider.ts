import type {
  CancelResult,
  ConfirmResult,
  FindResult,
  PaymentProvider,
  Unknown,
} from '../../application/ports/payment-provider.ts';

/**
 * What may befall one call. `late`: the caller hears nothing, and the money moves some time afterwards. `at-the-bank`: so
 * it does within `AT_THE_BANK_MS`, and until then the provider says that it knows of no such payment. `not-now-although-made`:
 * the caller hears nothing; and who asks again under that key hears "not now".
 */
export const MISHAPS = [
  'none',
  'lost-before',
  'lost-after',
  'late',
  'at-the-bank',
  'not-connected',
  'no',
  'not-now',
  'not-now-although-made',
  'crash-before',
  'crash-after',
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** The calling process dies. */
export class Crash extends Error {}

interface Consent {
  readonly paymentKey: string;
  readonly orderId: string;
  readonly amount: number;
  readonly at: number;
  /** The bank says yes then. */
  bankAt: number | undefined;
  taken: boolean;
  aborted: boolean;
  given: number;
  /** Of this, what was given back in the provider's own console. */
  givenThere: number;
  /** The last word about a refund of it was "no", or "not now". */
  saidNo: boolean;
  /** What had been given when it was last asked for the balance after such a word: nobody can say they did not know. */
  shown: number;
}

export interface SimulatedProvider extends PaymentProvider {
  agree(orderId: string, amount: number): string;
  /** Somebody gives that much of it back in the provider's own console, or what is left. */
  giveBackThere(paymentKey: string, amount: number): void;
  /** What was sent and had not arrived yet arrives. */
  settle(): void;
  readonly consents: ReadonlyMap<string, Consent>;
}

const SESSION_MS = 10 * 60_000;
const AT_THE_BANK_MS = 20_000;
const lost: Unknown = { kind: 'unknown', code: 'timeout', sent: true };
const notConnected: Unknown = { kind: 'unknown', code: 'not-connected', sent: false };
const stillRunning: Unknown = { kind: 'unknown', code: 'ALREADY_PROCESSING_REQUEST', sent: true };

/** A provider that behaves as badly as the list of mishaps says, and exactly as its contract says otherwise. */
export function simulatedProvider(o: { now: () => number; mishap: () => Mishap }): SimulatedProvider {
  const consents = new Map<string, Consent>();
  const answers = new Map<string, ConfirmResult | CancelResult>();
  const underway = new Map<string, () => void>();
  const expired = (consent: Consent): boolean => !consent.taken && o.now() - consent.at >= SESSION_MS;

  async function post<R extends ConfirmResult | CancelResult>(
    key: string,
    move: () => R,
    otherwise: { no: () => R; notNow: R; goToBank?: () => boolean },
  ): Promise<R | Unknown> {
    const mishap = o.mishap();
    for (let turns = key.length % 4; turns > 0; turns -= 1) await Promise.resolve();
    if (mishap === 'crash-before') throw new Crash();
    if (mishap === 'not-connected') return notConnected;
    if (mishap === 'lost-before') return lost;
    if (underway.has(key)) return { kind: 'unknown', code: 'IDEMPOTENT_REQUEST_PROCESSING', sent: true };
    const answer = (): R => {
      const kept = (answers.get(key) as R | undefined) ?? decide();
      answers.set(key, kept);
      return kept;
    };
    const decide = (): R =>
      mishap === 'no' ? otherwise.no() : mishap === 'not-now' ? otherwise.notNow : move();
    if (mishap === 'at-the-bank' && otherwise.goToBank?.() === true) return lost;
    if (mishap === 'late') {
      underway.set(key, () => void answer());
      return lost;
    }
    if (mishap === 'not-now-although-made' && answers.has(key)) return otherwise.notNow;
    const said = answer();
    await Promise.resolve();
    if (mishap === 'crash-after') throw new Crash();
    return mishap === 'lost-after' || mishap === 'not-now-although-made' ? lost : said;
  }

  /** Nothing but time brings the bank's answer. */
  const known = (paymentKey: string): Consent | undefined => {
    const consent = consents.get(paymentKey);
    if (consent?.bankAt !== undefined && consent.bankAt <= o.now())
      Object.assign(consent, { taken: true, bankAt: undefined });
    return consent;
  };
  const take = (consent: Consent | undefined, amount: number): ConfirmResult => {
    if (consent === undefined || consent.amount !== amount) return declined('INVALID_REQUEST');
    if (consent.bankAt !== undefined) return stillRunning;
    if (consent.taken) return { kind: 'unknown', code: 'ALREADY_PROCESSED_PAYMENT', sent: true };
    if (consent.aborted) return declined('ABORTED');
    if (expired(consent)) return declined('NOT_FOUND_PAYMENT_SESSION');
    consent.taken = true;
    return { kind: 'approved', approvedAt: new Date(o.now()), method: null };
  };
  const give = (consent: Consent | undefined, amount: number): CancelResult => {
    if (!consent?.taken || consent.amount - consent.given < amount) {
      return { kind: 'refused', code: 'NOT_CANCELABLE_AMOUNT', message: '' };
    }
    consent.given += amount;
    return { kind: 'refunded', at: new Date(o.now()), transactionKey: '' };
  };
  const goToBank = (consent: Consent | undefined): boolean => {
    if (!consent || consent.taken || consent.aborted || expired(consent)) return false;
    consent.bankAt ??= o.now() + AT_THE_BANK_MS;
    return true;
  };
  const abort = (consent: Consent | undefined): ConfirmResult => {
    if (consent?.taken || consent?.bankAt !== undefined) return take(consent, consent.amount);
    if (consent) consent.aborted = true;
    return declined('REJECT_CARD_PAYMENT');
  };

  return {
    declineReason: () => 'card-declined',
    name: 'simulated',
    consents,
    agree(orderId, amount) {
      const paymentKey = `key-${consents.size}`;
      const fresh = { bankAt: undefined, taken: false, aborted: false, saidNo: false };
      const money = { given: 0, givenThere: 0, shown: 0 };
      consents.set(paymentKey, { paymentKey, orderId, amount, at: o.now(), ...fresh, ...money });
      return paymentKey;
    },
    giveBackThere(paymentKey, amount) {
      const consent = known(paymentKey);
      if (!consent?.taken) return;
      const back = Math.min(amount, consent.amount - consent.given);
      give(consent, back);
      consent.givenThere += back;
    },
    settle() {
      for (const [key, arrive] of underway) {
        underway.delete(key);
        arrive();
      }
      for (const paymentKey of consents.keys()) known(paymentKey);
    },
    confirm: ({ paymentKey, amount, idempotencyKey }) => {
      const consent = known(paymentKey);
      return post<ConfirmResult>(idempotencyKey, () => take(consent, amount), {
        no: () => abort(consent),
        notNow: { kind: 'unknown', code: 'PROVIDER_ERROR', sent: true },
        goToBank: () => goToBank(consent),
      });
    },
    async cancel({ paymentKey, refund, idempotencyKey }) {
      const said = await post<CancelResult>(idempotencyKey, () => give(consents.get(paymentKey), refund), {
        no: () => ({ kind: 'refused', code: 'NOT_CANCELABLE_PAYMENT', message: '' }),
        notNow: { kind: 'failed', code: 'PROVIDER_ERROR', message: '' },
      });
      // What has been made before under this key shows in the balance, too: who hears "not now" then cannot tell them apart.
      const made = answers.get(idempotencyKey)?.kind === 'refunded';
      const saidNo = said.kind === 'refused' || (said.kind === 'failed' && !made);
      Object.assign(consents.get(paymentKey) ?? {}, { saidNo });
      return said;
    },
    async find({ paymentKey }): Promise<FindResult> {
      const mishap = o.mishap();
      if (mishap === 'crash-before' || mishap === 'crash-after') throw new Crash();
      if (mishap === 'not-connected') return notConnected;
      if (mishap !== 'none') return lost;
      const consent = known(paymentKey);
      if (consent === undefined || consent.bankAt !== undefined) return { kind: 'not-found' };
      if (consent.taken) {
        const balance = consent.amount - consent.given;
        if (consent.saidNo) consent.shown = consent.given;
        return { kind: 'charged', approvedAt: new Date(o.now()), method: null, balance };
      }
      if (consent.aborted) return { kind: 'declined', code: 'ABORTED', message: '' };
      return { kind: expired(consent) ? 'expired' : 'open' };
    },
  };
}

const declined = (code: string): ConfirmResult => ({ kind: 'declined', code, message: '' });
