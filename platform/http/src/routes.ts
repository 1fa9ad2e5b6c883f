import type { RouteOptions } from 'fastify';
import { closed } from './closed-schema.ts';
import type { Http } from './fastify.ts';

/** A registered route, as the documents and the gateway's tests see it. */
export interface RegisteredRoute {
  readonly method: string;
  /** With `:name` parameters. */
  readonly url: string;
  readonly schema: RouteOptions['schema'];
  readonly config: NonNullable<RouteOptions['config']>;
}

const routes = new WeakMap<object, RegisteredRoute[]>();

/** Every route of an instance; complete once it is ready. */
export const routesOf = (http: Http): readonly RegisteredRoute[] => routes.get(http) ?? [];

/** Refuses routes that do not say who may call them or would give one caller's answer to another, and keeps a list of the others. */
export function registerRoutes(http: Http): void {
  const registered: RegisteredRoute[] = [];
  routes.set(http, registered);
  http.addHook('onRoute', (route) => {
    const { method, url, config = {} } = route;
    if (config.auth === undefined) {
      throw new Error(`${String(method)} ${url} must say who may call it: config: { auth: … }`);
    }
    if (config.auth === 'public' && ![undefined, 'unguessable'].includes(config.idempotency)) {
      throw new Error(`${String(method)} ${url} cannot keep answers: callers nobody knows would share them`);
    }
    if (isObject(route.schema) && route.schema['body'] !== undefined) {
      route.schema = { ...route.schema, body: closed(route.schema['body']) };
    }
    for (const one of typeof method === 'string' ? [method] : method) {
      registered.push({ method: one, url, schema: route.schema, config });
    }
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Methods of other routes with this path, for 405. A route for everything says nothing about one path. */
export function methodsFor(http: Http, path: string): string[] {
  const segments = path.split('/');
  const fitting = routesOf(http).filter(({ url }) => url !== '/*' && fits(url.split('/'), segments));
  return [...new Set(fitting.map((route) => route.method))].sort();
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const wildcard = pattern.at(-1) === '*';
  if (wildcard ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every(
    (part, i) => part === '*' || (part.startsWith(':') ? path[i] !== '' : part === path[i]),
  );
}
