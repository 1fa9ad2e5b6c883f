/** Identifies a request that may come again. */
export interface OnceKey {
  readonly scope: string;
  readonly key: string;
  /** Of the body: the same key with another body is a mistake. */
  readonly fingerprint: string;
}

/** An answer as bytes, so that it can be given again exactly. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Kept in the transaction of the effect. */
export interface AnswerOnce<Outcome> {
  readonly key: OnceKey;
  answer(outcome: Outcome): KeptAnswer;
}
