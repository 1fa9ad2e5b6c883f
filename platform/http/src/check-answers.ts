import type { Log } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';
import { problemSchema } from './documents/components.ts';
import { isPublished } from './documents/open-api.ts';
import { problemCodes } from './documents/problem-codes.ts';
import type { RegisteredRoute } from './routes.ts';
import { responseValidator } from './validation.ts';

/** `HIORDER_TEST_CHECK_ANSWERS=on`, which whoever runs the tests sets; a file alone under `node --test` needs no setting. */
export function wantsAnswersChecked({
  HIORDER_TEST_CHECK_ANSWERS: said,
  NODE_TEST_CONTEXT,
}: NodeJS.ProcessEnv): boolean {
  return said === undefined ? NODE_TEST_CONTEXT !== undefined : said === 'on';
}

/** What the log says of an answer that differs from its documentation; whoever ends a server of tests looks for it. */
export const UNDOCUMENTED_ANSWER = 'undocumented answer';

/** On each answer that was held against its documentation: by which context. */
export const CHECKED_HEADER = 'hiorder-answer-checked';

/** For tests: an answer that differs from its documentation becomes a failure of the request. */
export function checkAnswers(http: Http, o: { context: string; log: Log }): void {
  const failed = new WeakSet<FastifyRequest>();
  http.addHook('onSend', async (request, reply, payload) => {
    if (failed.has(request)) return; // the framework's own answer to what was thrown below
    const wrong = difference(request, {
      status: reply.statusCode,
      type: reply.getHeader('content-type'),
      payload,
    });
    reply.header(CHECKED_HEADER, o.context);
    if (wrong === undefined) return;
    o.log.error({ method: request.method, route: request.routeOptions.url, ...wrong }, UNDOCUMENTED_ANSWER);
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
  // That every operation says what it answers can be seen in the document: tests/contracts/answers.test.ts.
  if (documented === undefined || status === 304) return undefined;
  const entry = documented[status] ?? documented[`${Math.floor(status / 100)}xx`];
  if (entry === undefined) return { status, error: 'this status is not documented' };
  if (payload === undefined || payload === null || payload === '') return undefined;
  const contents = contentsOf(entry);
  const media = String(type).split(';', 1)[0] ?? '';
  if (!(media in contents)) return { status, error: `${media} is not documented` };
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  const schema = contents[media]?.schema;
  if (schema === undefined || !isWhole || media !== 'application/json') return undefined;
  const validate = responseValidator(schema);
  return validate(JSON.parse(String(payload))) ? undefined : { status, errors: validate.errors };
}

/** Refusals have one form everywhere, but on pages for people and for orchestrators. */
function differenceOfProblem(request: FastifyRequest, { status, type, payload }: Sent): object | undefined {
  const { config } = request.routeOptions;
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
  const route = routeOf(request);
  if (!isOperation || !isPublished(route) || problemCodes(route)[status]?.includes(problem.code))
    return undefined;
  return { status, code: problem.code, error: 'this refusal is not documented' };
}

function routeOf({ routeOptions }: FastifyRequest): RegisteredRoute {
  const { method, config, url = '', schema } = routeOptions;
  return { method: String(method), url, schema, config };
}

type Contents = Readonly<Record<string, { schema?: object }>>;

const contentsOf = (entry: unknown): Contents =>
  (entry as { content?: Contents }).content ?? { 'application/json': { schema: entry as object } };
