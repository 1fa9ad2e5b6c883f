/** How many sockets one caller may hold, so that nobody fills the process alone. */
export function places(perCaller: number): (sub: string) => (() => void) | undefined {
  const held = new Map<string, number>();
  return (sub) => {
    const count = held.get(sub) ?? 0;
    if (count >= perCaller) return undefined;
    held.set(sub, count + 1);
    return () => {
      const left = (held.get(sub) ?? 1) - 1;
      if (left > 0) held.set(sub, left);
      else held.delete(sub);
    };
  };
}
