import { TechnicalError, type Log } from '@hiorder/kernel';
import Type from 'typebox';
import { createHttp, ProblemError, type Http, type HttpOptions } from '../index.ts';

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
export const config = { auth: 'public' } as const;

/** A few routes of every kind. */
export function things(o: Partial<HttpOptions> = {}): Http {
  const http = createHttp({ context: 'test', log: silent, ...o });
  http.post(
    '/things',
    {
      config,
      schema: {
        body: Type.Object({
          name: Type.String({ maxLength: 20 }),
          count: Type.Optional(Type.Integer({ minimum: 1 })),
          parts: Type.Optional(Type.Array(Type.Object({ id: Type.String() }))),
          sum: Type.Optional(Type.Union([Type.Object({ amount: Type.Integer() }), Type.Integer()])),
          free: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        }),
      },
    },
    (request) => request.body,
  );
  http.get(
    '/things/:id',
    {
      config,
      schema: { querystring: Type.Object({ limit: Type.Optional(Type.Integer({ maximum: 100 })) }) },
    },
    (request) => ({ id: (request.params as { id: string }).id, ...request.query }),
  );
  http.post(
    '/things/:id/act',
    { config, schema: { body: Type.Object({ reason: Type.Optional(Type.String()) }) } },
    (request) => request.body,
  );
  http.get('/fails', { config }, () => {
    throw new Error('secret detail at 10.0.0.1');
  });
  http.get('/later', { config }, () => {
    throw new TechnicalError('database-unavailable', 'secret', { retryable: true });
  });
  const full = { ...config, docs: { problems: { 409: ['full'] } } };
  http.get('/refused', { config: full }, () => {
    throw new ProblemError({
      status: 409,
      code: 'full',
      title: 'It is full',
      violations: [{ code: 'full', left: 2 }],
      retryAfter: 3,
      extra: { more: 1 },
    });
  });
  return http;
}
