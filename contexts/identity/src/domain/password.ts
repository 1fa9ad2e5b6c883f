import { err, ok, type Result } from '@hiorder/kernel';

export const MIN_PASSWORD = 10;
export type PasswordRefusal = { code: 'password-too-short' } | { code: 'password-is-email' };

/** Addresses are compared without regard to case. */
export const emailKey = (email: string): string => email.normalize('NFC').trim().toLowerCase();

/** Long enough and not the address; nothing else is asked of it (NIST SP 800-63B). */
export function acceptable(password: string, o: { email: string }): Result<string, PasswordRefusal> {
  if ([...password].length < MIN_PASSWORD) return err({ code: 'password-too-short' });
  if (emailKey(password) === emailKey(o.email)) return err({ code: 'password-is-email' });
  return ok(password);
}
