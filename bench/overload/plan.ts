/** One kind of request, and how much of the traffic it is. */
export interface Kind {
  readonly what: string;
  /** Orders that exist, paying and the kitchen: these have to get through. */
  readonly urgent: boolean;
  /** Requests per second of every hundred at 1 ×. */
  readonly share: number;
  readonly method: 'GET' | 'POST';
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Sent in turn, each with an Idempotency-Key of its own. */
  readonly bodies?: readonly string[];
}

/** Open loop: the next request is sent when its time has come, whatever became of those before. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
  /** Per second; `urgent` ones are not more in a rush, since only who has ordered can pay. */
  readonly usual: number;
  readonly urgent: number;
}

export interface Plan {
  readonly baseUrl: string;
  readonly kinds: readonly Kind[];
  /** Closed loop: so many ask all the time, to find what can be served. */
  readonly closed?: { readonly callers: number; readonly seconds: number };
  readonly phases: readonly Phase[];
}

/** `[urgent, second of the phase, status or 0 without an answer, milliseconds since it was due]` */
export type Sample = readonly [urgent: 0 | 1, second: number, status: number, ms: number];

export interface PhaseSamples {
  readonly name: string;
  readonly samples: readonly Sample[];
}
