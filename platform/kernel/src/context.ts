/** What a context does by itself from time to time. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export interface ContextHealth {
  readonly ready: boolean;
  /** Part → "ok" or what is wrong with it, in words for an operator. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A bounded context as a composition root sees it. `Http` is the web framework's instance type. */
export interface Context<Http> {
  readonly name: string;
  /** Its HTTP routes, not yet listening. */
  readonly http: Http;
  /** Starts consumers and jobs; resolves when they run. Migrations have run before. */
  start(): Promise<void>;
  /** Stops taking work, finishes what is in flight. */
  stop(): Promise<void>;
  health(): Promise<ContextHealth>;
}
