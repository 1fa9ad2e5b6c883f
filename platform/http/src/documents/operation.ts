import { closed } from '../closed-schema.ts';
import { UNGUESSABLE_LENGTH } from '../idempotency/request-key.ts';
import type { RegisteredRoute } from '../routes.ts';
import { problemResponse } from './components.ts';
import { problemCodes } from './problem-codes.ts';

type Json = Record<string, unknown>;
type Schemas = Readonly<Record<string, unknown>>;

/** Also strips the invisible marks that schema builders leave on their objects. */
const json = (schema: unknown): Json => JSON.parse(JSON.stringify(schema)) as Json;

export function operationOf(route: RegisteredRoute, schemes: readonly string[]): Json {
  const { config, method, url } = route;
  const schema = (route.schema ?? {}) as Schemas;
  const docs = config.docs ?? {};
  const { auth } = config;
  const body = requestBody(schema['body'], docs.consumes);
  const parameters = parametersOf(route, schema);
  const refusals = Object.entries(problemCodes(route)).map(([status, codes]) => [
    status,
    problemResponse(Number(status), codes),
  ]);
  return {
    operationId: docs.operationId ?? operationId(method, url),
    summary: docs.summary ?? `${method} ${url}`,
    ...(docs.description && { description: docs.description }),
    tags: docs.tags ?? [tagOf(url)],
    security: auth === 'public' ? [] : schemes.map((name) => ({ [name]: [] })),
    ...(Array.isArray(auth) && { 'x-roles': auth }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: { ...successes(route, schema['response']), ...Object.fromEntries(refusals) },
  };
}

const words = (url: string): string[] =>
  url.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && word !== 'api');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const operationId = (method: string, url: string): string =>
  method.toLowerCase() + (words(url).map(capital).join('') || 'Root');
const tagOf = (url: string): string => words(url)[0] ?? 'root';

function requestBody(schema: unknown, consumes: readonly string[] | undefined): Json | undefined {
  if (consumes !== undefined) {
    return { required: true, content: Object.fromEntries(consumes.map((type) => [type, {}])) };
  }
  if (schema === undefined) return undefined;
  const body = json(closed(schema));
  const optional =
    body['type'] === 'object' && ((body['required'] as unknown[] | undefined) ?? []).length === 0;
  return { required: !optional, content: { 'application/json': { schema: body } } };
}

function parametersOf({ url, config }: RegisteredRoute, schema: Schemas): Json[] {
  const found: Json[] = [];
  const path = propertiesOf(schema['params']);
  for (const [, name] of url.matchAll(/:([A-Za-z0-9_]+)/g)) {
    found.push({ name, in: 'path', required: true, schema: path.properties[name!] ?? { type: 'string' } });
  }
  for (const [part, where] of [
    ['querystring', 'query'],
    ['headers', 'header'],
  ] as const) {
    const { properties, required } = propertiesOf(schema[part]);
    for (const [name, type] of Object.entries(properties)) {
      found.push({ name, in: where, required: required.includes(name), schema: type });
    }
  }
  if (config.idempotency !== undefined) {
    const minLength = config.idempotency === 'unguessable' ? UNGUESSABLE_LENGTH : 1;
    const type = { type: 'string', minLength, maxLength: 255 };
    found.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: config.idempotency === 'required',
      schema: type,
    });
  }
  return found;
}

function propertiesOf(schema: unknown): { properties: Record<string, Json>; required: string[] } {
  const { properties = {}, required = [] } = schema === undefined ? {} : json(schema);
  return { properties: properties as Record<string, Json>, required: required as string[] };
}

const correlation = { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' } };
const replayed = { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } };

function successes({ config }: RegisteredRoute, documented: unknown): Json {
  const headers = { ...correlation, ...(config.idempotency !== undefined && replayed) };
  const given = Object.entries((documented ?? {}) as Schemas).filter(([status]) => Number(status) < 400);
  if (given.length === 0) return { 200: { description: 'Done', headers } };
  return Object.fromEntries(
    given.map(([status, entry]): [string, Json] => {
      const { description, content, ...schema } = json(entry);
      const text = typeof description === 'string' ? description : 'Done';
      if (content !== undefined) return [status, { description: text, headers, content }];
      const empty = status === '204' || status === '304' || schema['type'] === 'null';
      const typed = {
        'application/json': { schema: { ...schema, ...(description !== undefined && { description }) } },
      };
      return [status, { description: text, headers, ...(!empty && { content: typed }) }];
    }),
  );
}
