import type { clientOf, Database } from '@hiorder/postgres';

type Client = ReturnType<typeof clientOf>;

function queryInLine(client: Client): Session['query'] {
  let last: Promise<unknown> = Promise.resolve();
  return async <Row extends object>(sql: string, values: unknown[] = []) => {
    const answer = last.then(() => client.query<Row>(sql, values));
    last = answer.catch(() => undefined);
    return (await answer).rows;
  };
}

/** One connection with session state: notifications and advisory locks. It is destroyed when `work` ends. */
export interface Session {
  /** One after the other, whoever asks. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Resolves at the next notification, after `ms`, or when woken; rejects when the connection is lost. */
  wait(ms: number): Promise<void>;
  wake(): void;
}

export interface SessionOptions {
  readonly database: Database;
  readonly channel: string;
  readonly signal: AbortSignal;
  onNotify?(payload: string): void;
  work(session: Session): Promise<void>;
}

/** A flag that one loop waits for and others raise; raising it while nobody waits is remembered. */
export function createWake(): { raise(): void; wait(ms: number): Promise<void> } {
  let raised = false;
  let release: (() => void) | undefined;
  return {
    raise() {
      raised = true;
      release?.();
    },
    async wait(ms) {
      if (!raised) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          release = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      release = undefined;
      raised = false;
    },
  };
}

export async function withSession(o: SessionOptions): Promise<void> {
  const client = await o.database.pool.connect();
  const wake = createWake();
  let lost: Error | undefined;
  const onLost = (error?: Error): void => {
    lost ??= error ?? new Error('Connection terminated');
    wake.raise();
  };
  const onAbort = (): void => wake.raise();
  client.on('error', onLost);
  client.on('end', onLost);
  client.on('notification', (message) => {
    o.onNotify?.(message.payload ?? '');
    wake.raise();
  });
  o.signal.addEventListener('abort', onAbort);
  try {
    await client.query(`listen ${o.channel}`);
    await o.work({
      query: queryInLine(client),
      wake: () => wake.raise(),
      async wait(ms) {
        if (!o.signal.aborted && !lost) await wake.wait(ms);
        if (lost) throw lost;
      },
    });
  } finally {
    o.signal.removeEventListener('abort', onAbort);
    // Not reused: what it listened to and locked must end with it.
    client.release(true);
  }
}
