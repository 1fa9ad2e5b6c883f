/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)]!;

/** One of them, each as likely as its weight. */
export function weighted<T>(random: () => number, from: readonly T[], weightOf: (thing: T) => number): T {
  let left = random() * from.reduce((sum, thing) => sum + weightOf(thing), 0);
  for (const thing of from) {
    left -= weightOf(thing);
    if (left <= 0) return thing;
  }
  return from.at(-1)!;
}
