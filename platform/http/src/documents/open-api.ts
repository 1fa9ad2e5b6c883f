import type { Http } from '../fastify.ts';
import { routesOf, type RegisteredRoute } from '../routes.ts';
import { operationOf } from './operation.ts';
import { components } from './components.ts';

export interface OpenApiOptions {
  readonly title?: string;
  readonly version?: string;
  readonly description?: string;
  /** More ways to authenticate, by name; each is an alternative to the bearer token. */
  readonly securitySchemes?: Readonly<Record<string, object>>;
}

/** One OpenAPI 3.1 document of what several instances offer to the outside, from the schemas they validate with. */
export function openApiOf(https: readonly Http[], o: OpenApiOptions = {}): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemes = ['bearer', ...Object.keys(o.securitySchemes ?? {})];
  for (const route of https.flatMap((http) => routesOf(http)).filter(isPublished)) {
    const path = (paths[route.url.replaceAll(/:([A-Za-z0-9_]+)/g, '{$1}')] ??= {});
    path[route.method.toLowerCase()] ??= operationOf(route, schemes);
  }
  const sorted = Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    openapi: '3.1.0',
    info: {
      title: o.title ?? 'API',
      version: o.version ?? '1',
      ...(o.description && { description: o.description }),
    },
    paths: Object.fromEntries(sorted),
    components: components(o.securitySchemes ?? {}),
  };
}

/** Hidden, internal and catch-all routes are nobody's business outside. */
export function isPublished({ method, url, config }: RegisteredRoute): boolean {
  if (config.docs?.hidden === true || url.includes('*')) return false;
  return method !== 'HEAD' && method !== 'OPTIONS' && !url.startsWith('/internal/');
}
