/** All events; those of one stream in their order, the streams in any; some of them twice. */
export function interleaved<T>(streams: readonly (readonly T[])[], picks: Iterable<number>): T[] {
  const left = streams.map((stream) => [...stream]);
  const events: T[] = [];
  for (const pick of picks) {
    const open = left.filter((stream) => stream.length > 0);
    const next = open[pick % (open.length || 1)]?.shift();
    if (next === undefined) break;
    events.push(next, ...(pick % 7 === 0 ? [next] : []));
  }
  return events;
}
