import { createHash } from 'node:crypto';

/**
 * The guest for whom a phone that scans again with the same key took its seat, so that an answer which was lost on the
 * way seats nobody twice; nobody else knows it. UUID version 8 (RFC 9562): a hash, from which the key cannot be had.
 */
export function seatTakenWith(key: string | undefined, tableId: string): string | undefined {
  if (key === undefined) return undefined;
  const bytes = createHash('sha256').update(`guest\n${tableId}\n${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
