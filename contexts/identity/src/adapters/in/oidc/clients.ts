import { createHash, timingSafeEqual } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import type { MachineClient } from '../../../application/ports/machine-clients.ts';

/** Our own member of a client's metadata. */
export const STORE_OF_CLIENT = 'store_id';
export const WEB_CLIENT = 'hiorder-web';
export const CALLBACK_PATH = '/auth/callback';
export const SIGNED_OUT_PATH = '/staff/';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
/** What stands where the provider expects a client's secret. */
const stored = (hash: Buffer): string => hash.toString('base64url');

export const secretMatches = (expected: string, actual: string): boolean => {
  const hash = Buffer.from(expected, 'base64url');
  const given = hashOf(actual);
  return hash.length === given.length && timingSafeEqual(hash, given);
};

/** The gateway, on behalf of people in a browser; at each origin under which it can be reached. */
export const webClient = (o: {
  secret: string;
  origins: readonly string[];
  grants: readonly ('authorization_code' | 'refresh_token')[];
}): ClientMetadata => ({
  client_id: WEB_CLIENT,
  client_name: 'hiorder',
  client_secret: stored(hashOf(o.secret)),
  grant_types: [...o.grants],
  response_types: ['code'],
  redirect_uris: o.origins.map((origin) => `${origin}${CALLBACK_PATH}`),
  post_logout_redirect_uris: o.origins.flatMap((origin) => [
    `${origin}${SIGNED_OUT_PATH}`,
    `${origin}${SIGNED_OUT_PATH.replace(/\/$/, '')}`,
    `${origin}/`,
  ]),
});

export const machineMetadata = (client: MachineClient): ClientMetadata => ({
  client_id: client.clientId,
  client_name: client.name,
  client_secret: stored(client.secretHash),
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  [STORE_OF_CLIENT]: client.storeId,
});
