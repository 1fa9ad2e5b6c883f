import { createHash, timingSafeEqual } from 'node:crypto';
import type { TossErrorCode } from './toss-errors.ts';

/** Toss' keys travel as the user name of Basic authentication, with an empty password. */
export function authorize(header: string | undefined, secretKey: string): TossErrorCode | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return 'UNAUTHORIZED_KEY';
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  if (!decoded.includes(':')) return 'INCORRECT_BASIC_AUTH_FORMAT';
  return same(decoded, `${secretKey}:`) ? undefined : 'UNAUTHORIZED_KEY';
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
