import { usualPriority, type RegisteredRoute } from '@hiorder/http';
import { ROUTING_TABLE, type ContextName, type Entry } from './routing-table.ts';

/** The entry that a request goes to: of those that fit, the one whose first differing segment is more exact. */
export function routeOf(method: string, path: string, table = ROUTING_TABLE): Entry | undefined {
  const segments = path.split('/');
  const fitting = table.filter(
    (entry) =>
      (entry.methods as readonly string[]).includes(method) && fits(entry.pattern.split('/'), segments),
  );
  return fitting.sort((a, b) => compare(a.pattern.split('/'), b.pattern.split('/')))[0];
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const wildcard = pattern.at(-1) === '*';
  if (wildcard ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every(
    (part, i) => part === '*' || (part.startsWith(':') ? path[i] !== '' : part === path[i]),
  );
}

const vagueness = (part: string | undefined): number => (part === '*' ? 2 : part?.startsWith(':') ? 1 : 0);

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const difference = vagueness(part) - vagueness(b[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}

const OPERATIONS = ['/health/live', '/health/ready', '/metrics'];

/**
 * What is wrong with the table for the routes that a context has registered, in words; nothing when it fits.
 * For the tests of whoever puts gateway and contexts together.
 */
export function routingMistakes(context: ContextName, routes: readonly RegisteredRoute[]): string[] {
  return routes.flatMap(({ method, url, config }) => {
    const isOwn = url.startsWith('/internal/') || OPERATIONS.includes(url);
    if (isOwn || method === 'HEAD' || method === 'OPTIONS') return [];
    const found = routeOf(method, url.replaceAll(/:[^/]+/g, 'x').replaceAll('*', 'x'));
    if (found === undefined) return [`${method} ${url} of ${context} is not in the routing table`];
    if (found.context !== context) return [`${method} ${url} of ${context} goes to ${found.context}`];
    const needsToken = found.access === 'token';
    const mistakes = needsToken === (config.auth !== 'public') ? [] : [needsToken ? 'public' : 'not public'];
    // At both doors: what the context would let in first is not to be turned away at the gateway.
    const [there, here] = [config, found].map((one) => one.priority ?? usualPriority(method));
    if (here !== there) mistakes.push(`${there} in its context`);
    return mistakes.map((what) => `${method} ${url} of ${context} is ${what}, the table says otherwise`);
  });
}
