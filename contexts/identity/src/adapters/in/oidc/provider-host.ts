import type Provider from 'oidc-provider';
import type { KeyRing } from '../../../application/key-ring.ts';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';

/** The provider of the moment: a provider's keys are fixed, so new keys mean a new one. All its state is stored. */
export interface ProviderHost {
  /** Under which everything of it lies. */
  readonly mountPath: string;
  current(): Provider;
}

export function createProviderHost(o: {
  mountPath: string;
  keys: KeyRing;
  create(keys: readonly SigningKey[]): Provider;
}): ProviderHost {
  let provider: Provider | undefined;
  o.keys.onChange(() => {
    provider = undefined;
  });
  return {
    mountPath: o.mountPath,
    current() {
      o.keys.current(); // throws while there is none
      provider ??= o.create(o.keys.keys());
      return provider;
    },
  };
}
