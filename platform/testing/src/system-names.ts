import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

/** For the option `skip`: elsewhere 127.0.0.1 is the only address of a machine for itself. */
export const notOfManyAddresses = process.platform === 'linux' ? false : 'needs 127.0.0.2';

const known = new Map<string, readonly string[]>();
const system = dns.lookup;
type Callback = (error: Error | null, found: unknown, family?: number) => void;

/**
 * What a name means on this machine only its administrator can say. In this process, from now on, `host` means these
 * IPv4 addresses, to whoever asks the system's resolver.
 */
export function nameMeans(host: string, addresses: readonly string[]): void {
  known.set(host, addresses);
  if (dns.lookup !== system) return;
  const lookup = (name: string, ...more: unknown[]): void => {
    const found = known.get(name)?.map((address) => ({ address, family: 4 }));
    if (!found) return void (system as (...all: unknown[]) => void)(name, ...more);
    const done = more.at(-1) as Callback;
    const { all = false } = more.length > 1 ? (more[0] as dns.LookupOptions) : {};
    queueMicrotask(() => (all ? done(null, found) : done(null, found[0]?.address, 4)));
  };
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
}
