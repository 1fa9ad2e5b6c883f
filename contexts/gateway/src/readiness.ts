import type { Http } from '@hiorder/http';
import type { ContextHealth } from '@hiorder/kernel';
import type { WebApp } from './apps/web-app.ts';
import type { GatewayOptions } from './options.ts';

/** Without these nobody can order; without the others everything that matters goes on. */
const NEEDED = ['identity', 'ordering'];
const DEADLINE_MS = 2_000;

/** Asks every context. One that is down is named; only a needed one makes the whole not ready. */
export async function readiness(
  contexts: GatewayOptions['contexts'],
  apps: readonly WebApp[],
): Promise<ContextHealth> {
  const states = await Promise.all(
    Object.entries(contexts).map(async ([name, http]) => [name, await stateOf(http())] as const),
  );
  const ready = NEEDED.every((name) => states.some(([one, state]) => one === name && state === 'ok'));
  const notBuilt = apps
    .filter((app) => !app.isBuilt())
    .map((app) => [`${app.name} app`, 'not built'] as const);
  return { ready, parts: Object.fromEntries([...states, ...notBuilt]) };
}

async function stateOf(http: Http | undefined): Promise<string> {
  if (http === undefined) return 'switched off';
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve('no answer'), DEADLINE_MS);
  try {
    return await Promise.race([asked(http), late.promise]);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
}

async function asked(http: Http): Promise<string> {
  const answer = await http.inject('/health/ready');
  const { ready, parts = {} } = answer.json<Partial<ContextHealth>>();
  if (ready === true) return 'ok';
  const wrong = Object.entries(parts).filter(([, state]) => state !== 'ok');
  return wrong.map(([part, state]) => `${part}: ${state}`).join('; ') || 'not ready';
}
