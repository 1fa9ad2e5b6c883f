import { balance, createAddresses } from '@hiorder/upstream';
import { Agent } from 'undici';

const PATH = '/oidc/jwks';
const DEADLINE_MS = 1_500;

export interface KeySource<Keys> {
  fetch(): Promise<Keys>;
  close(): void;
}

/** Identity's public keys, from any of its replicas. */
export function keySource<Keys extends { keys: unknown }>(urls: readonly string[]): KeySource<Keys> {
  const agent = new Agent({ connect: { timeout: DEADLINE_MS }, connections: 2 });
  const dispatcher = agent.compose(balance(createAddresses(urls)));
  return {
    async fetch() {
      const { statusCode, body } = await dispatcher.request({
        ...{ origin: 'http://identity', path: PATH, method: 'GET' },
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      const keys = (await body.json()) as Keys;
      if (statusCode !== 200 || !Array.isArray(keys.keys)) throw new Error(`identity answered ${statusCode}`);
      return keys;
    },
    close: () => void agent.destroy(),
  };
}
