import type { Clock } from '@hiorder/kernel';
import { errors, type Adapter, type AdapterFactory, type AdapterPayload } from 'oidc-provider';
import type { MachineClients } from '../../../application/ports/machine-clients.ts';
import type { ProtocolPayloads, StoredPayload } from '../../../application/ports/protocol-payloads.ts';
import { machineMetadata } from './clients.ts';

/** Whoever knows the id of one of these has what it stands for. */
const CREDENTIALS = new Set(['AuthorizationCode', 'RefreshToken', 'AccessToken', 'ClientCredentials']);

/**
 * Two gateways that cannot ask each other renew one session at the same moment, and an answer may get lost on the way: for
 * so long a refresh token that was used may be used again. Later it is one that somebody has copied, and ends them all.
 * Of those that one token was renewed into only one is gone on with: whoever comes with another after this time has
 * copied the token while it was still good, and ends them all too.
 */
export const GRACE_MS = 60_000;

const asPayload = (found: StoredPayload | undefined): AdapterPayload | undefined =>
  found && {
    ...found.payload,
    ...(found.consumedAt && { consumed: Math.floor(found.consumedAt.getTime() / 1000) }),
  };

export interface PayloadAdapterOptions {
  readonly payloads: ProtocolPayloads;
  /** None where only the web signs people in. */
  readonly machines?: MachineClients;
  /** Keeps apart what two providers store: a code of one is nothing to the other. */
  readonly realm?: string;
  readonly clock: Clock;
}

/** oidc-provider's storage on ours, one adapter for each of its models. */
export const payloadAdapter =
  (o: PayloadAdapterOptions): AdapterFactory =>
  (model) =>
    model === 'Client' ? clientAdapter(o.machines) : modelAdapter(model, o);

function modelAdapter(model: string, o: PayloadAdapterOptions): Adapter {
  const secret = CREDENTIALS.has(model);
  const stored = o.realm === undefined ? model : `${o.realm}/${model}`;
  const at = (id: string) => ({ model: stored, id, secret });
  const graceBegan = (): Date => new Date(o.clock.now().getTime() - GRACE_MS);
  const inGrace = ({ consumedAt }: StoredPayload): boolean =>
    model === 'RefreshToken' && consumedAt !== undefined && consumedAt > graceBegan();
  /** As the provider shall see it: when it was consumed, if it is not to be used any more. */
  const judged = async (id: string, found: StoredPayload): Promise<StoredPayload> => {
    if (found.consumedAt) return inGrace(found) ? { ...found, consumedAt: undefined } : found;
    const before = graceBegan();
    const copied = model === 'RefreshToken' && (await o.payloads.hasSiblingConsumed({ ...at(id), before }));
    return copied ? { ...found, consumedAt: before } : found;
  };
  return {
    async upsert(id, payload, expiresIn) {
      // A credential is not written down in its own payload either.
      const { jti, ...rest } = payload;
      const expiresAt =
        expiresIn === undefined ? undefined : new Date(o.clock.now().getTime() + expiresIn * 1000);
      await o.payloads.put({ ...at(id), payload: secret ? rest : { ...rest, jti }, expiresAt });
    },
    async find(id) {
      const found = await o.payloads.find(at(id));
      const payload = asPayload(found && (await judged(id, found)));
      return payload && (secret ? { ...payload, jti: id } : payload);
    },
    findByUid: async (uid) => asPayload(await o.payloads.findBy({ model: stored, uid })),
    findByUserCode: async (userCode) => asPayload(await o.payloads.findBy({ model: stored, userCode })),
    async consume(id) {
      // Of two exchanges at the same moment one gets here second, with nothing left to exchange.
      if (await o.payloads.consume({ ...at(id), at: o.clock.now() })) return;
      const found = await o.payloads.find(at(id));
      if (found && inGrace(found)) return;
      throw new errors.InvalidGrant('already used');
    },
    destroy: (id) => o.payloads.remove(at(id)),
    revokeByGrantId: (grantId) => o.payloads.removeGrant(stored, grantId),
  };
}

/** Machine clients are made by their store, not over the protocol: the provider only looks them up. */
function clientAdapter(machines: MachineClients | undefined): Adapter {
  const refuse = (): Promise<never> => Promise.reject(new Error('Clients are not changed over the protocol'));
  return {
    async find(id) {
      const client = await machines?.find(id);
      return client && machineMetadata(client);
    },
    findByUid: () => Promise.resolve(undefined),
    findByUserCode: () => Promise.resolve(undefined),
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  };
}
