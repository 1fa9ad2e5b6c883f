import type Provider from 'oidc-provider';
import type { KeyRing } from '../../../application/key-ring.ts';
import type { ProviderOptions } from './provider-options.ts';
import { createProvider } from './provider.ts';

/** The provider of the moment: a provider's keys are fixed, so new keys mean a new one. All its state is stored. */
export interface ProviderHost {
  current(): Provider;
}

export function createProviderHost(o: ProviderOptions & { keys: KeyRing }): ProviderHost {
  let provider: Provider | undefined;
  o.keys.onChange(() => {
    provider = undefined;
  });
  return {
    current() {
      o.keys.current(); // throws while there is none
      provider ??= createProvider(o, o.keys.keys());
      return provider;
    },
  };
}
