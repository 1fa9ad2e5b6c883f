import { createHmac } from 'node:crypto';
import { newId } from '@hiorder/kernel';
import { jwtVerify } from 'jose';
import type { Claims } from './authentication.ts';
import { unauthorized } from './known-problems.ts';

/** How services of one installation know each other: short-lived tokens under a shared secret. */
export interface ServiceAuth {
  readonly self: string;
  sign(target: string): string;
  /** Throws a 401 problem unless the token was made for this service. */
  verify(token: string): Promise<Claims>;
}

const LIFE_SECONDS = 60;
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function createServiceAuth(o: { secret: string; self: string }): ServiceAuth {
  if (o.secret.length < 32) throw new Error('The secret between services needs at least 32 characters');
  const key = Buffer.from(o.secret, 'utf8');
  const header = encoded({ alg: 'HS256', typ: 'service+jwt' });
  return {
    self: o.self,
    sign(target) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: o.self, sub: o.self, aud: target, role: 'service', jti: newId() };
      const content = `${header}.${encoded({ ...claims, iat: now, exp: now + LIFE_SECONDS })}`;
      return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
    },
    async verify(token) {
      try {
        const options = { algorithms: ['HS256'], audience: o.self, typ: 'service+jwt', clockTolerance: 30 };
        const { payload } = await jwtVerify(token, key, options);
        return payload as unknown as Claims;
      } catch {
        throw unauthorized('token-invalid', 'The token is not valid');
      }
    },
  };
}
