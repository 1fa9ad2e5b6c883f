import type { Database } from '@hiorder/postgres';
import { clientOf } from '@hiorder/postgres';
import { silentLog } from '@hiorder/testing';
import type { LightMyRequestResponse } from 'fastify';
import Type from 'typebox';
import { beginOnce } from '../idempotency/begin-once.ts';
import { runOnce } from '../idempotency/run-once.ts';
import { createHttp } from '../http.ts';
import type { Http } from '../fastify.ts';
import { ProblemError } from '../problem.ts';
import type { TokenVerifier } from '../token-verifier.ts';

/** Any word is a token; its bearer is called that. */
export const anybody: TokenVerifier = {
  verify: (token) => Promise.resolve({ sub: token, role: 'user', jti: token, exp: 4e9 }),
};

export interface Moments {
  /** Between the effect and the answer of `/effects`; between the claim and the effect of `/flows`. */
  between?: (name: string) => Promise<void>;
}

/** A service whose only effect is a row in `effect`. */
export function countingService(database: Database, moments: Moments = {}): Http {
  const http = createHttp({ context: 'counting', log: silentLog, verifier: anybody, database });
  const schema = { body: Type.Object({ name: Type.String(), note: Type.Optional(Type.String()) }) };
  const docs = { problems: { 409: ['refused'], 410: ['over'], 429: ['too-soon'] } };
  let tooSoon = 1;
  const config = { auth: ['user'], idempotency: 'required', docs } as const;

  http.post('/effects', { config, schema }, (request, reply) =>
    runOnce(request, reply, async (tx) => {
      const { name } = request.body;
      const { rows } = await clientOf(tx).query<{ id: number }>(
        'insert into effect (name) values ($1) returning id',
        [name],
      );
      await moments.between?.(name);
      if (name === 'refused') {
        const extra = { refused: rows[0]!.id };
        return new ProblemError({ status: 409, code: 'refused', title: 'Not like this', extra });
      }
      if (name === 'too soon' && --tooSoon >= 0) {
        return new ProblemError({ status: 429, code: 'too-soon', title: 'Not now', retryAfter: 1 });
      }
      if (name === 'thrown') throw new ProblemError({ status: 410, code: 'over', title: 'It is over' });
      if (name === 'broken') throw new Error('broken');
      return {
        status: 201,
        body: { id: rows[0]!.id, name, at: Math.random() },
        headers: { location: `/${name}` },
      };
    }),
  );

  http.post('/flows', { config, schema }, async (request, reply) => {
    const { name } = request.body;
    const once = await beginOnce(request, reply);
    if (once.replay) return;
    await moments.between?.(name);
    const answer = { status: 200, body: { name, at: Math.random() } };
    await database.transaction(async (tx) => {
      await clientOf(tx).query('insert into effect (name) values ($1)', [name]);
      await once.complete(tx, answer);
    });
    await once.send(answer);
  });

  http.post('/accepted', { config: { ...config, idempotency: 'accepted' }, schema }, (request, reply) =>
    runOnce(request, reply, async (tx) => {
      await clientOf(tx).query('insert into effect (name) values ($1)', [request.body.name]);
      return { status: 204 };
    }),
  );
  return http;
}

export async function post(
  http: Http,
  url: string,
  o: { key?: string; body: object; token?: string },
): Promise<LightMyRequestResponse> {
  const key = o.key === undefined ? {} : { 'idempotency-key': o.key };
  const headers = { authorization: `Bearer ${o.token ?? 'ann'}`, ...key };
  return http.inject({ method: 'POST', url, headers, payload: o.body });
}
