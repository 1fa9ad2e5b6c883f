/** FNV-1a, 32 bit, over UTF-16 code units: stable for ever, since it decides where a key's events lie. */
export function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // The low bits of FNV are weak for short keys; fold the high half in.
  return ((hash >>> 16) ^ (hash & 0xffff)) % partitions;
}
