import { openJournal, readJournal, rewriteJournal } from './journal.ts';
import { messageOf } from './toss-errors.ts';
import type { PaymentRecord, TossPayment } from './payment-object.ts';

const IDEMPOTENCY_KEY_LIFE_MS = 15 * 24 * 3_600_000;

/** The first answer to an idempotency key, given again to every later request with it. */
export interface KeptAnswer {
  readonly scope: string;
  readonly at: number;
  readonly status: number;
  readonly body: unknown;
}
/** One line of the journal: what one request changed, all of it or nothing. */
interface Entry {
  readonly record?: PaymentRecord;
  readonly answer?: KeptAnswer;
}

/** The sandbox's books. Readers are answered only with what is on the disk. */
export interface Ledger {
  byKey(paymentKey: string): PaymentRecord | undefined;
  /** The order's approved payment if there is one, else the latest attempt. */
  byOrder(orderId: string): PaymentRecord | undefined;
  answer(scope: string): KeptAnswer | undefined;
  all(): TossPayment[];
  /** Seen by others at once, durable when it resolves. */
  commit(entry: Entry): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  readonly file: string;
  readonly now: () => number;
  /** How long a guest's consent waits for the store's confirm. */
  readonly sessionMs: number;
}

export function openLedger({ file, now, sessionMs }: LedgerOptions): Ledger {
  const records = new Map<string, PaymentRecord>();
  const orders = new Map<string, string[]>();
  const answers = new Map<string, KeptAnswer>();

  const apply = ({ record, answer }: Entry): void => {
    if (record !== undefined) {
      const { paymentKey, orderId } = record.payment;
      if (!records.has(paymentKey)) orders.set(orderId, [...(orders.get(orderId) ?? []), paymentKey]);
      records.set(paymentKey, record);
    }
    if (answer !== undefined) answers.set(answer.scope, answer);
  };

  const entries = readJournal<Entry>(file);
  entries.forEach(apply);
  for (const [scope, kept] of answers) if (kept.at < now() - IDEMPOTENCY_KEY_LIFE_MS) answers.delete(scope);
  if (entries.length > 2 * (records.size + answers.size)) {
    const kept = [...answers.values()].map((answer): Entry => ({ answer }));
    rewriteJournal<Entry>(file, [...[...records.values()].map((record): Entry => ({ record })), ...kept]);
  }
  const journal = openJournal<Entry>(file);

  const aged = (record: PaymentRecord | undefined): PaymentRecord | undefined =>
    record?.payment.status === 'IN_PROGRESS' && now() - record.createdAt >= sessionMs
      ? expired(record)
      : record;
  const byKey = (paymentKey: string): PaymentRecord | undefined => aged(records.get(paymentKey));

  return {
    byKey,
    byOrder(orderId) {
      const attempts = (orders.get(orderId) ?? []).map((key) => byKey(key)!);
      return attempts.find((record) => record.payment.approvedAt !== null) ?? attempts.at(-1);
    },
    answer: (scope) => answers.get(scope),
    all: () => [...records.keys()].map((key) => byKey(key)!.payment),
    commit(entry) {
      apply(entry);
      return journal.append(entry);
    },
    settled: () => journal.settled(),
    close: () => journal.close(),
  };
}

const expired = (record: PaymentRecord): PaymentRecord => ({
  ...record,
  payment: {
    ...record.payment,
    status: 'EXPIRED',
    failure: { code: 'EXPIRED_PAYMENT', message: messageOf('EXPIRED_PAYMENT', 'ko') },
  },
});
