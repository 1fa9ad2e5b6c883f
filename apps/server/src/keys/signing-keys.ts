import { join } from 'node:path';
import type { IdentityContext } from '@hiorder/identity';
import type { Log } from '@hiorder/kernel';
import type { Settings } from '../settings/settings.ts';
import { keySource } from './fetch-keys.ts';
import { keyFile } from './key-file.ts';
import { remoteKeys, type RemoteKeys } from './remote-keys.ts';

type Keys = Awaited<ReturnType<IdentityContext['jwks']>>;

/** With what tokens are checked: identity's public keys, from this process or from where it runs. */
export function signingKeys(o: {
  settings: Settings;
  log: Log;
  identity(): IdentityContext | undefined;
}): RemoteKeys<Keys> {
  const { peers, stateDir, stateDirGiven } = o.settings;
  const urls = peers.get('identity');
  if (!urls) return { current: async () => o.identity()?.jwks() ?? { keys: [] }, stop() {} };
  const source = keySource<Keys>(urls);
  const file = stateDirGiven ? keyFile<Keys>(join(stateDir, 'signing-keys.json')) : undefined;
  return remoteKeys<Keys>({ source, log: o.log, ...(file && { file }) });
}
