import type { Log } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';
import { responseValidator } from './validation.ts';

/** For tests: an answer that differs from its documentation becomes a failure of the request. */
export function checkAnswers(http: Http, log: Log): void {
  http.addHook('onSend', async (request, reply, payload) => {
    const wrong = difference(request, {
      status: reply.statusCode,
      type: reply.getHeader('content-type'),
      payload,
    });
    if (wrong === undefined) return;
    log.error({ method: request.method, route: request.routeOptions.url, ...wrong }, 'undocumented answer');
    throw new Error(
      `Undocumented answer of ${request.method} ${request.routeOptions.url}: ${JSON.stringify(wrong)}`,
    );
  });
}

interface Sent {
  readonly status: number;
  readonly type: unknown;
  readonly payload: unknown;
}

/** Problems have one schema for all and are documented as such. */
function difference(request: FastifyRequest, { status, type, payload }: Sent): object | undefined {
  const documented = request.routeOptions.schema?.response as Record<string, unknown> | undefined;
  if (documented === undefined || status >= 400 || status === 304) return undefined;
  const entry = documented[status] ?? documented[`${Math.floor(status / 100)}xx`];
  if (entry === undefined) return { status, error: 'this status is not documented' };
  const schema = schemaOf(entry);
  const isJson = typeof payload === 'string' && String(type).startsWith('application/json');
  if (schema === undefined || !isJson) return undefined;
  const validate = responseValidator(schema);
  return validate(JSON.parse(payload)) ? undefined : { status, errors: validate.errors };
}

function schemaOf(entry: unknown): object | undefined {
  const content = (entry as { content?: Record<string, { schema?: object }> }).content;
  if (content !== undefined) return content['application/json']?.schema;
  return entry as object;
}
