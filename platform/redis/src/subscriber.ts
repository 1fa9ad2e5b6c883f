import type { Connection } from './connection.ts';
import { technical } from './technical.ts';

export interface SubscriberOptions {
  onMessage(channel: string, message: string): void;
  /** True once everything that is subscribed to is heard again; what was said meanwhile is lost. */
  onChange(isUp: boolean): void;
}

/** Messages that nobody keeps, on a line of their own. */
export interface Subscriber {
  isUp(): boolean;
  /** When it resolves, messages come. Rejects while Redis is away, and is subscribed when it is back. */
  subscribe(channel: string): Promise<void>;
  unsubscribe(channel: string): void;
  close(): Promise<void>;
}

const AT_ONCE = 500;

export function createSubscriber(connection: Connection, o: SubscriberOptions): Subscriber {
  const { client } = connection;
  const channels = new Set<string>();
  let up = false;
  const change = (now: boolean): void => {
    if (up === now) return;
    up = now;
    o.onChange(now);
  };
  async function again(): Promise<void> {
    const all = [...channels];
    for (let i = 0; i < all.length; i += AT_ONCE) await client.subscribe(...all.slice(i, i + AT_ONCE));
  }
  connection.onChange((isUp) => {
    if (!isUp) return change(false);
    // When this fails the line is broken, and it will come up again.
    again().then(
      () => change(connection.isUp()),
      () => client.disconnect(true),
    );
  });
  client.on('message', o.onMessage);
  return {
    isUp: () => up,
    async subscribe(channel) {
      channels.add(channel);
      await client.subscribe(channel).catch((error: unknown) => Promise.reject(technical(error) as Error));
    },
    unsubscribe(channel) {
      channels.delete(channel);
      client.unsubscribe(channel).catch(() => undefined);
    },
    async close() {
      await connection.close();
      change(false);
    },
  };
}
