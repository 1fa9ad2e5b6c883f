/** Takes one; false when there were too many in a short time. */
export function allowance(o: { count: number; withinMs: number }): () => boolean {
  const recent: number[] = [];
  return () => {
    const now = performance.now();
    while (recent[0] !== undefined && recent[0] <= now - o.withinMs) recent.shift();
    if (recent.length >= o.count) return false;
    recent.push(now);
    return true;
  };
}
