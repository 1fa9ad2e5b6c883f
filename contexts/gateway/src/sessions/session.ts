import type { FastifyReply, FastifyRequest } from 'fastify';

export type AppName = 'guest' | 'staff';

/** `over`: it cannot be used or renewed any more, and its cookie is gone. */
export type SessionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'over' }
  | { readonly kind: 'alive'; readonly token: string };

/** The cookie session of one app's user. */
export interface AppSession {
  exists(request: FastifyRequest): Promise<boolean>;
  /** The session's access token, renewed when it is about to end. Throws when it cannot be renewed just now. */
  current(request: FastifyRequest, reply: FastifyReply): Promise<SessionState>;
  clear(reply: FastifyReply): void;
}
