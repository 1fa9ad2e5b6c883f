const violation = {
  type: 'object',
  description: 'One thing that is wrong; further members are the data of its code',
  properties: {
    code: { type: 'string' },
    path: { type: 'string', description: 'JSON pointer into the request' },
  },
  required: ['code'],
  additionalProperties: true,
};

const problem = {
  type: 'object',
  description: 'RFC 9457 problem details',
  properties: {
    type: { type: 'string', description: 'https://hiorder.dev/problems/ and the code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string', description: 'Safe to show' },
    correlationId: { type: 'string' },
    violations: { type: 'array', items: { $ref: '#/components/schemas/Violation' } },
  },
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  additionalProperties: true,
};

/** The same without references, to hold an answer against. */
export const problemSchema: object = {
  ...problem,
  properties: { ...problem.properties, violations: { type: 'array', items: violation } },
};

export const components = (securitySchemes: Readonly<Record<string, object>>): object => ({
  schemas: { Problem: problem, Violation: violation },
  headers: {
    CorrelationId: { description: 'Follows everything this request causes', schema: { type: 'string' } },
    RetryAfter: { description: 'Seconds until another try may help', schema: { type: 'integer' } },
    IdempotencyReplayed: {
      description: '`true` when this is the first answer again',
      schema: { type: 'string', const: 'true' },
    },
  },
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    ...securitySchemes,
  },
});

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'No valid token',
  403: 'Not allowed for the caller',
  404: 'There is nothing here, or nothing the caller may know of',
  405: 'This method is not supported here',
  409: 'The present state does not allow it',
  410: 'It is over',
  412: 'The thing has changed in the meantime',
  413: 'The body is too large',
  415: 'This content type or encoding is not supported',
  422: 'The Idempotency-Key was used with another request',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Overloaded, or a part is not reachable at the moment',
};

export function problemResponse(status: number, codes: readonly string[]): object {
  const retry = status === 429 || status === 503 || status === 409;
  const code = { type: 'string', enum: codes };
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code } }] };
  return {
    description: `${PROBLEMS[status] ?? 'Refused'}: ${codes.map((one) => `\`${one}\``).join(', ')}`,
    headers: {
      'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' },
      ...(retry && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
    },
    content: { 'application/problem+json': { schema } },
  };
}

type Responses = Readonly<Record<string, unknown>>;

/** What a part in front of an operation refuses, too. */
export function withProblemCodes(
  responses: Responses,
  more: Readonly<Record<number, readonly string[]>>,
): Responses {
  const all: Record<string, unknown> = { ...responses };
  for (const [status, codes] of Object.entries(more))
    all[status] = problemResponse(Number(status), [...new Set([...codesIn(responses[status]), ...codes])]);
  return all;
}

interface Problems {
  readonly content?: Readonly<
    Record<
      string,
      { schema?: { allOf?: readonly { properties?: { code?: { enum?: readonly string[] } } }[] } }
    >
  >;
}

const codesIn = (response: unknown): readonly string[] =>
  (response as Problems | undefined)?.content?.['application/problem+json']?.schema?.allOf?.flatMap(
    ({ properties }) => properties?.code?.enum ?? [],
  ) ?? [];
