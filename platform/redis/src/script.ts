import { createHash } from 'node:crypto';
import type { Redis as Client } from 'ioredis';

/** Runs on the server, at once and as a whole. `keys` are what it touches. */
export type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;

/** Sent by its hash; in full when the server does not know it: the first time, and after a restart. */
export function scriptOn(client: Client, lua: string): Script {
  const hash = createHash('sha1').update(lua).digest('hex');
  return async (keys, values) => {
    const rest = [keys.length, ...keys, ...values] as const;
    try {
      return await client.evalsha(hash, ...rest);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return client.eval(lua, ...rest);
    }
  };
}
