import type { Guest } from '../../domain/guest.ts';

/** How long any access token lives, in seconds. */
export const TOKEN_SECONDS = 600;

export interface GuestTokens {
  /** A signed access token that lives `TOKEN_SECONDS`. */
  issue(guest: Guest): Promise<string>;
}
