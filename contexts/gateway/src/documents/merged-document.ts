import { withProblemCodes } from '@hiorder/http';

interface Operation {
  readonly security?: readonly object[];
  readonly responses?: Readonly<Record<string, unknown>>;
}

/** The parts of an OpenAPI document that differ between the contexts. */
export interface Document {
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes?: object };
}

/** What the gateway adds: contexts know only bearer tokens. */
const session = {
  type: 'apiKey',
  in: 'cookie',
  name: 'hiorder-guest',
  description:
    'What browsers use: `hiorder-guest` after a scan, `hiorder-staff` after signing in at /auth/login',
} as const;

/** The first document with the paths of all, each of which may also be called with a cookie. */
export function mergedDocument(
  documents: readonly [Document, ...Document[]],
  unheard: readonly string[],
): object {
  const [own] = documents;
  const paths: Record<string, Record<string, Operation>> = {};
  const entries = documents.flatMap((document) => Object.entries(document.paths));
  for (const [path, methods] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const operations = Object.entries(methods).map(
      ([method, one]) => [method, withSession(one, method)] as const,
    );
    // Two contexts may share a path with different methods.
    paths[path] = { ...Object.fromEntries(operations), ...paths[path] };
  }
  const { components } = own;
  return {
    ...own,
    info: { ...own.info, ...(unheard.length > 0 && { 'x-not-heard-of': unheard }) },
    paths,
    components: { ...components, securitySchemes: { ...components.securitySchemes, session } },
  };
}

const ENDED = { 401: ['session-closed', 'session-ended'] };
const WRITING = { ...ENDED, 403: ['csrf'] };

/** An operation with a token may be called with a cookie, and refused because of it. */
function withSession(operation: Operation, method: string): Operation {
  const { security = [], responses = {} } = operation;
  if (security.length === 0) return operation;
  return {
    ...operation,
    security: [...security, { session: [] }],
    responses: withProblemCodes(responses, method === 'get' ? ENDED : WRITING),
  };
}
