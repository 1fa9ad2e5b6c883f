import type { Clock, Log } from '@hiorder/kernel';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { MachineClients } from '../../../application/ports/machine-clients.ts';
import type { ProtocolPayloads } from '../../../application/ports/protocol-payloads.ts';
import type { Standings } from './account-claims.ts';

/** Pages that the protocol itself shows; each writes `ctx.type` and `ctx.body`. */
export interface ProtocolPages {
  /** `form` is the provider's own, with id `op.logoutForm`; `asked`: our own app sent the person here to sign out. */
  signOut(ctx: KoaContextWithOIDC, o: { form: string; asked: boolean }): void;
  signedOut(ctx: KoaContextWithOIDC): void;
  failed(ctx: KoaContextWithOIDC, o: { error: string; description: string | undefined }): void;
}

/** What every provider needs. */
export interface CommonProviderOptions {
  readonly issuer: string;
  /** The path of the issuer, under which everything is mounted. */
  readonly mountPath: string;
  readonly cookieKey: string;
  readonly web: { readonly secret: string; readonly origins: readonly string[] };
  readonly payloads: ProtocolPayloads;
  readonly pages: Pick<ProtocolPages, 'failed'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ProviderOptions extends CommonProviderOptions {
  readonly audience: string;
  readonly machines: MachineClients;
  readonly standings: Standings;
  readonly pages: ProtocolPages;
}
