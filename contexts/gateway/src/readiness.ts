import type { ContextHealth } from '@hiorder/kernel';
import type { WebApp } from './apps/web-app.ts';
import type { Upstream } from './upstreams/upstream.ts';

/** Without these nobody can order; without the others everything that matters goes on. */
const NEEDED = ['identity', 'ordering'];

/** Asks every context. One that is down is named; only a needed one makes the whole not ready. */
export async function readiness(
  upstreams: Readonly<Record<string, Upstream>>,
  apps: readonly WebApp[],
): Promise<ContextHealth> {
  const states = await Promise.all(
    Object.entries(upstreams).map(async ([name, upstream]) => ({ name, ...(await upstream.state()) })),
  );
  const ready = NEEDED.every((needed) => states.some((state) => state.name === needed && state.ready));
  const parts = states.map(({ name, says }) => [name, says] as const);
  const notBuilt = apps
    .filter((app) => !app.isBuilt())
    .map((app) => [`${app.name} app`, 'not built'] as const);
  return { ready, parts: Object.fromEntries([...parts, ...notBuilt]) };
}
