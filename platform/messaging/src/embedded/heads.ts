/** How far each partition reaches, as far as this process knows: from notifications, and from polling. */
export interface Heads {
  of(partition: number): number;
  raise(partition: number, head: number): void;
  /** A payload of the channel `log`: "partition:head,partition:head,…". */
  notified(payload: string): void;
  onRaise(listener: (partition: number) => void): () => void;
}

export function createHeads(): Heads {
  const known = new Map<number, number>();
  const listeners = new Set<(partition: number) => void>();
  const raise = (partition: number, head: number): void => {
    if (head <= (known.get(partition) ?? 0)) return;
    known.set(partition, head);
    for (const listener of listeners) listener(partition);
  };
  return {
    of: (partition) => known.get(partition) ?? 0,
    raise,
    notified(payload) {
      // A cut payload ends in a shorter number, which is at worst a head too low; polling corrects it.
      for (const [, partition, head] of payload.matchAll(/(\d+):(\d+)/g))
        raise(Number(partition), Number(head));
    },
    onRaise(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
