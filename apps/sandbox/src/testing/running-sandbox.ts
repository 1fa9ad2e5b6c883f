import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../sandbox.ts';
import { SECRET_KEY, tossCaller } from './toss-caller.ts';

export interface RunningSandbox {
  readonly sandbox: Sandbox;
  readonly toss: ReturnType<typeof tossCaller>;
  newOrder(): string;
  close(): Promise<void>;
}

/** A provider of a test's own, with its journal in a directory of its own. */
export async function runningSandbox(now: () => number): Promise<RunningSandbox> {
  const directory = await mkdtemp(join(tmpdir(), 'hiorder-sandbox-'));
  const sandbox = createSandbox({ secretKey: SECRET_KEY, dataDir: directory, now, slowMs: 30 });
  const toss = tossCaller(await sandbox.listen());
  let orders = 0;
  return {
    sandbox,
    toss,
    newOrder: () => `order-${String((orders += 1)).padStart(6, '0')}`,
    async close() {
      await sandbox.close();
      await rm(directory, { recursive: true });
    },
  };
}
