import { lookup, Resolver } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

/** This machine: not a printer's, unless printers are only tried out here. */
const HERE = new BlockList();
HERE.addSubnet('127.0.0.0', 8, 'ipv4');
HERE.addAddress('::1', 'ipv6');

/** Never a printer: what clouds tell their machines, and what is not one place. */
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
NEVER.addAddress('::', 'ipv6');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');

const LOOKUP_MS = 2_000;
/** Each keeps one of the process's few threads, for as long as the system likes. */
const MOST_LOOKUPS = 2;
let lookups = 0;

/** Where printers may be beside the network of their store. */
export interface AlsoAt {
  /** On this machine. */
  readonly here?: boolean;
  readonly anywhere?: boolean;
}

/** Where a printer is; undefined for a name that nobody knows, and for an address that is never a printer's. */
export async function printerAddress(
  host: string,
  { here = false, anywhere = false }: AlsoAt,
): Promise<string | undefined> {
  const found = isIP(host) ? host : ((await askedOfServers(host)) ?? (await askedOfSystem(host)));
  if (found === undefined) return undefined;
  const [plain = found] = found.split('%');
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  const refused = NEVER.check(plain, family) || (!here && HERE.check(plain, family));
  return anywhere || !refused ? found : undefined;
}

async function askedOfServers(host: string): Promise<string | undefined> {
  const resolver = new Resolver({ timeout: LOOKUP_MS, tries: 1 });
  const nothing = (): string[] => [];
  const [four, six] = await Promise.all([
    resolver.resolve4(host).catch(nothing),
    resolver.resolve6(host).catch(nothing),
  ]);
  return four[0] ?? six[0];
}

/** It also knows what its file of hosts says, and what printers say of themselves in the store's own network. */
async function askedOfSystem(host: string): Promise<string | undefined> {
  if (lookups >= MOST_LOOKUPS) return undefined;
  lookups += 1;
  const asked = lookup(host)
    .then(
      ({ address }) => address,
      () => undefined,
    )
    .finally(() => (lookups -= 1));
  return Promise.race([asked, after(LOOKUP_MS, undefined, { ref: false })]);
}
