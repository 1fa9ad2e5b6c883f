import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Demo } from '../../apps/server/src/demo/demo.ts';
import type { Member } from './members.ts';

/** With where machines call, which whoever wrote the file could not know. */
export function demoOf(dir: string, members: readonly Member[] = []): Demo {
  const demo = JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as Demo;
  const [url, operationsUrl] = (['ordering', 'operations'] as const).map((name) => grpcUrl(members, name));
  return { ...demo, ...(url && operationsUrl && { grpc: { url, operationsUrl } }) };
}

function grpcUrl(members: readonly Member[], context: Member['runs']): string | undefined {
  const port = members.find(({ runs }) => runs === context)?.grpcPort;
  return port === undefined ? undefined : `http://localhost:${port}`;
}

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 120_000;

/** Waits until the demo store has reached those who need it: then a guest can order and staff see their tables. */
export async function untilDemoIsKnown(o: { dir: string; gatewayPort: number }): Promise<void> {
  const base = `http://127.0.0.1:${o.gatewayPort}`;
  const until = Date.now() + PATIENCE_MS;
  const ask = whatIsMissing(base);
  for (;;) {
    const missing = await ask(demoOf(o.dir)).catch((error: unknown) => String(error));
    if (missing === undefined) return;
    if (Date.now() > until) throw new Error(`the demo store has not reached everybody: ${missing}`);
    await sleep(LOOK_EVERY_MS);
  }
}

function whatIsMissing(base: string): (demo: Demo) => Promise<string | undefined> {
  let token: string | undefined;
  return async (demo) => {
    const ready = await fetch(`${base}/health/ready`);
    if (!ready.ok) return `the gateway is not ready: ${await ready.text()}`;
    const menu = await read(`${base}/api/stores/${demo.store.id}/menu`);
    const dishes = (menu.categories as { items: unknown[] }[]).flatMap(({ items }) => items).length;
    if (dishes === 0) return 'the menu';
    token ??= await tokenOf(base, demo);
    const stock = await read(`${base}/api/stock`, token);
    if ((stock.items as unknown[]).length < dishes) return 'ordering’s copy of the menu';
    const tables = await read(`${base}/api/tables`, token);
    return (tables.items as unknown[]).length < demo.tables.length ? 'operations’ tables' : undefined;
  };
}

async function read(url: string, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}

async function tokenOf(base: string, { machine }: Demo): Promise<string> {
  const credentials = Buffer.from(`${machine.clientId}:${machine.clientSecret}`).toString('base64');
  const response = await fetch(base + new URL(machine.tokenUrl).pathname, {
    method: 'POST',
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
