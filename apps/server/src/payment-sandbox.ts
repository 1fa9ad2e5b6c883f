import { join } from 'node:path';
import { createSandbox } from '@hiorder/sandbox';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface RunningSandbox {
  /** Where the payment context and the gateway reach it; never a guest directly. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The practice payment provider, a server of its own on loopback. `HIORDER_PAYMENT_SANDBOX_URL` names one that runs
 * elsewhere; `HIORDER_TOSS_SECRET_KEY` means real money, and then there is none.
 */
export async function startSandbox(o: {
  settings: Settings;
  secrets: Secrets;
  env: NodeJS.ProcessEnv;
}): Promise<RunningSandbox | undefined> {
  if (o.env.HIORDER_TOSS_SECRET_KEY) return undefined;
  const elsewhere = o.env.HIORDER_PAYMENT_SANDBOX_URL;
  if (elsewhere) return { url: elsewhere, close: async () => {} };
  const sandbox = createSandbox({
    secretKey: o.secrets.paymentSecretKey,
    dataDir: join(o.settings.stateDir, 'sandbox'),
    basePath: '/sandbox',
  });
  const url = await sandbox.listen();
  return { url, close: () => sandbox.close() };
}
