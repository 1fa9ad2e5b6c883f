import { createHash, hkdfSync } from 'node:crypto';
import type { Clock } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { parseCookies, setCookie } from './cookie-header.ts';

/** A cookie whose content the browser can neither read nor change. */
export interface SealedCookie<T> {
  read(request: FastifyRequest): Promise<T | undefined>;
  /** `forBrowserSession`: the browser forgets it when it closes; else it keeps it for the cookie's whole life. */
  write(reply: FastifyReply, content: T, o?: { forBrowserSession?: boolean }): Promise<void>;
  clear(reply: FastifyReply): void;
}

export interface SealedCookieOptions {
  /** Bound to the content: one cookie cannot be passed off as another. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly lifeSeconds: number;
  readonly clock: Clock;
}

/** Beyond this a browser drops the cookie without a word. */
const LONGEST = 4_000;
const REMEMBERED = 10_000;

export function sealedCookie<T extends object>(o: SealedCookieOptions): SealedCookie<T> {
  const keys = o.keys.map(derivedKey);
  const opened = new Map<string, { content: T; until: number }>();
  const nameFor = (secure: boolean): string => (secure ? `__Host-hiorder-${o.name}` : `hiorder-${o.name}`);

  async function unseal(value: string): Promise<{ content: T; until: number } | undefined> {
    for (const key of keys) {
      const options = {
        audience: o.name,
        currentDate: o.clock.now(),
        contentEncryptionAlgorithms: ['A256GCM'],
      };
      const result = await jwtDecrypt(value, key, options).catch(() => undefined);
      if (result) return { content: result.payload['c'] as T, until: result.payload.exp! * 1000 };
    }
    return undefined;
  }

  return {
    async read(request) {
      const value = parseCookies(request.headers.cookie).get(nameFor(request.edge.secure));
      if (value === undefined || value.length > LONGEST) return undefined;
      const found = opened.get(value) ?? (await unseal(value));
      if (found === undefined || found.until <= o.clock.now().getTime()) return undefined;
      if (opened.size >= REMEMBERED) opened.delete(opened.keys().next().value!);
      opened.set(value, found);
      return found.content;
    },
    async write(reply, content, { forBrowserSession = false } = {}) {
      const { secure } = reply.request.edge;
      const now = Math.floor(o.clock.now().getTime() / 1000);
      const value = await new EncryptJWT({ c: content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(o.name)
        .setExpirationTime(now + o.lifeSeconds)
        .encrypt(keys[0]!);
      if (value.length > LONGEST) throw new Error(`The ${o.name} cookie has grown to ${value.length} bytes`);
      const maxAge = forBrowserSession ? undefined : o.lifeSeconds;
      addCookie(reply, setCookie(nameFor(secure), value, { secure, maxAge }));
    },
    clear(reply) {
      const { secure } = reply.request.edge;
      addCookie(reply, setCookie(nameFor(secure), '', { secure, maxAge: 0 }));
    },
  };
}

/** On the raw response, so that it goes out with a context's answer, too. */
const addCookie = (reply: FastifyReply, cookie: string): void =>
  void reply.raw.appendHeader('set-cookie', cookie);

const derivedKey = (secret: string): Uint8Array => {
  if (secret.length < 32) throw new Error('A cookie key needs at least 32 characters');
  const input = createHash('sha256').update(secret).digest();
  return new Uint8Array(hkdfSync('sha256', input, new Uint8Array(), 'hiorder gateway cookies', 32));
};
