import { createHash } from 'node:crypto';

/**
 * The port: runs `renew` once for a secret, however many requests ask, of however many processes, and gives latecomers
 * the same result for a while. A request that was under way when the session was renewed still carries the old cookie,
 * and a refresh token must not be used twice. What fails is not kept.
 */
export type Renewals<T> = (secret: string, renew: () => Promise<T>) => Promise<T>;

/** Requests that were under way while the cookie changed may come this much later. */
export const LATECOMERS_MS = 60_000;

/** Secrets are neither kept nor told. */
export const nameOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
