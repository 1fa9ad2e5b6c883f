import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';

/** Never a printer: this machine, what clouds tell their machines, and what is not one place. */
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('127.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
NEVER.addSubnet('::', 127, 'ipv6');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');

/** Where a printer is; undefined for a name that nobody knows, and for an address that is never a printer's. */
export async function printerAddress(
  host: string,
  { anywhere }: { anywhere: boolean },
): Promise<string | undefined> {
  const found = await lookup(host).catch(() => undefined);
  if (!found) return undefined;
  const refused = NEVER.check(found.address, isIPv6(found.address) ? 'ipv6' : 'ipv4');
  return anywhere || !refused ? found.address : undefined;
}
