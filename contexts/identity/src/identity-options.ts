import type { ServiceAuth, ServiceClient, TokenVerifier } from '@hiorder/http';
import type { Clock, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';

export interface IdentityOptions {
  /** With messaging's, http's and identity's migrations applied. */
  readonly database: Database;
  readonly bus: EventBus;
  /** Checks tokens of identity's own callers; made from `jwks()`. */
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  /** Opens and joins table sessions. */
  readonly ordering: ServiceClient;
  /** `{where people reach the installation}/oidc`; in every token. */
  readonly issuer: string;
  /** In every access token. Default `hiorder`. */
  readonly audience?: string;
  /** Begins the links in QR codes; without it, the address of the request. */
  readonly publicUrl?: string;
  readonly secrets: {
    /** 32 bytes, base64url: encrypts signing keys at rest. */
    readonly keyEncryptionKey: string;
    /** Signs the provider's cookies. */
    readonly oidcCookieKey: string;
    /** Of the client `hiorder-web`, known to the gateway too. */
    readonly webClientSecret: string;
  };
  /** Origins beside the issuer's at which the gateway may be reached, for its redirect addresses. */
  readonly extraOrigins?: readonly string[];
}
