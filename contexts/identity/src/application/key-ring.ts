import { generateKeyPairSync } from 'node:crypto';
import { TechnicalError, type Clock, type UnitOfWork } from '@hiorder/kernel';
import { planRotation, signingKeyOf, type RotationPlan } from '../domain/signing-key.ts';
import { thumbprintOf, type SigningKey, type SigningKeys } from './ports/signing-keys.ts';

/** The installation's signing keys as this process knows them. */
export interface KeyRing {
  /** The key that signs now. */
  current(): SigningKey;
  /** Every published key, the one that signs first. */
  keys(): readonly SigningKey[];
  /** Reads what other processes have changed. */
  refresh(): Promise<void>;
  /** Makes and removes keys as their times say. */
  rotate(): Promise<void>;
  /** For when a key has leaked: a new one signs at once, and tokens of all others stop counting. */
  replaceAll(): Promise<void>;
  /** Runs after the published keys or the signing one have changed. */
  onChange(listener: () => void): void;
}

export function createKeyRing(deps: { keys: SigningKeys; unitOfWork: UnitOfWork; clock: Clock }): KeyRing {
  let known: readonly SigningKey[] = [];
  let announced = '';
  const listeners: (() => void)[] = [];

  function adopt(keys: readonly SigningKey[]): void {
    const current = signingKeyOf(keys, deps.clock.now());
    known = current ? [current, ...keys.filter((key) => key !== current)] : keys;
    const state = known.map((key) => key.kid).join();
    if (state === announced) return;
    announced = state;
    for (const listener of listeners) listener();
  }

  async function change(decide: (stored: readonly SigningKey[]) => RotationPlan): Promise<void> {
    const keys = await deps.unitOfWork.transaction(async (tx) => {
      const stored = await deps.keys.lock(tx);
      const { createActiveFrom, remove } = decide(stored);
      const created = createActiveFrom ? [newSigningKey(createActiveFrom)] : [];
      for (const key of created) await deps.keys.add(tx, key);
      await deps.keys.remove(tx, remove);
      return [...stored.filter((key) => !remove.includes(key.kid)), ...created];
    });
    adopt(keys);
  }

  return {
    current() {
      const key = signingKeyOf(known, deps.clock.now());
      if (!key)
        throw new TechnicalError('no-signing-key', 'Identity has no signing key yet', { retryable: true });
      return key;
    },
    keys: () => known,
    refresh: async () => adopt(await deps.keys.list()),
    rotate: () => change((stored) => planRotation(stored, deps.clock.now())),
    replaceAll: () =>
      change((stored) => ({ createActiveFrom: deps.clock.now(), remove: stored.map(({ kid }) => kid) })),
    onChange: (listener) => void listeners.push(listener),
  };
}

function newSigningKey(activeFrom: Date): SigningKey {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (x === undefined || d === undefined) throw new TechnicalError('key-generation', 'Not an Ed25519 key');
  const kid = thumbprintOf(x);
  return { kid, activeFrom, d, publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } };
}
