import type { Log } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';
import { problemSchema } from './documents/components.ts';
import { isPublished } from './documents/open-api.ts';
import { problemStatuses } from './documents/operation.ts';
import type { RegisteredRoute } from './routes.ts';
import { responseValidator } from './validation.ts';

/** For tests: an answer that differs from its documentation becomes a failure of the request. */
export function checkAnswers(http: Http, log: Log): void {
  const failed = new WeakSet<FastifyRequest>();
  http.addHook('onSend', async (request, reply, payload) => {
    if (failed.has(request)) return; // the framework's own answer to what was thrown below
    const wrong = difference(request, {
      status: reply.statusCode,
      type: reply.getHeader('content-type'),
      payload,
    });
    if (wrong === undefined) return;
    log.error({ method: request.method, route: request.routeOptions.url, ...wrong }, 'undocumented answer');
    failed.add(request);
    const message = `Undocumented answer of ${request.method} ${request.routeOptions.url}: ${JSON.stringify(wrong)}`;
    throw Object.assign(new Error(message), { statusCode: 500 });
  });
}

interface Sent {
  readonly status: number;
  readonly type: unknown;
  readonly payload: unknown;
}

function difference(request: FastifyRequest, sent: Sent): object | undefined {
  const { status, type, payload } = sent;
  if (status >= 400) return differenceOfProblem(request, sent);
  const documented = request.routeOptions.schema?.response as Record<string, unknown> | undefined;
  if (documented === undefined || status === 304) return undefined;
  const entry = documented[status] ?? documented[`${Math.floor(status / 100)}xx`];
  if (entry === undefined) return { status, error: 'this status is not documented' };
  const schema = schemaOf(entry);
  const isJson = typeof payload === 'string' && String(type).startsWith('application/json');
  if (schema === undefined || !isJson) return undefined;
  const validate = responseValidator(schema);
  return validate(JSON.parse(payload)) ? undefined : { status, errors: validate.errors };
}

/** Refusals have one form everywhere, but on pages for people and for orchestrators. */
function differenceOfProblem(request: FastifyRequest, { status, type, payload }: Sent): object | undefined {
  const { method, config, url = '', schema } = request.routeOptions;
  const isOperation = !request.is404 && config.auth !== undefined;
  if (isOperation && config.docs?.hidden === true && config.auth !== 'service') return undefined;
  if (!String(type).startsWith('application/problem+json'))
    return { status, error: 'not a problem document' };
  const body: unknown = typeof payload === 'string' ? JSON.parse(payload) : undefined;
  const validate = responseValidator(problemSchema);
  if (!validate(body)) return { status, errors: validate.errors };
  const problem = body as { status: number; type: string; code: string };
  if (problem.status !== status || !problem.type.endsWith(`/${problem.code}`)) {
    return { status, error: 'the problem is of another status or type', problem };
  }
  const route: RegisteredRoute = { method: String(method), url, schema, config };
  if (!isOperation || !isPublished(route) || problemStatuses(route).includes(status)) return undefined;
  return { status, code: problem.code, error: 'this refusal is not documented' };
}

function schemaOf(entry: unknown): object | undefined {
  const content = (entry as { content?: Record<string, { schema?: object }> }).content;
  if (content !== undefined) return content['application/json']?.schema;
  return entry as object;
}
