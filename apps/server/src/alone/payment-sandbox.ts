import { join } from 'node:path';
import { createSandbox } from '@hiorder/sandbox';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';

export interface RunningSandbox {
  /** Where the payment context and the gateway reach it; never a guest directly. */
  readonly url: string;
  close(): Promise<void>;
}

/** The practice payment provider, a server of its own on loopback, unless one runs elsewhere or the money is real. */
export async function startSandbox(o: {
  settings: Settings;
  secrets: Secrets;
}): Promise<RunningSandbox | undefined> {
  const { toss, sandboxUrl, stateDir } = o.settings;
  if (toss) return undefined;
  if (sandboxUrl) return { url: sandboxUrl, close: async () => {} };
  const sandbox = createSandbox({
    secretKey: o.secrets.paymentSecretKey,
    dataDir: join(stateDir, 'sandbox'),
    basePath: '/sandbox',
  });
  const url = await sandbox.listen();
  return { url, close: () => sandbox.close() };
}
