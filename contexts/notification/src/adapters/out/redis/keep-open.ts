interface Stoppable {
  stop(): Promise<void>;
}

/** Something that is open while it is wanted. */
export interface KeptOpen {
  /** Said again and again: what failed is tried again then. */
  want(wanted: boolean): void;
  isOpen(): boolean;
  /** Resolves when all that was wanted so far has been tried. */
  settled(): Promise<void>;
}

/** Opens and stops one after the other, never twice at once. */
export function keepOpen(open: () => Promise<Stoppable>, onError: (error: unknown) => void): KeptOpen {
  let wanted = false;
  let current: Stoppable | undefined;
  let work = Promise.resolve();

  async function reconcile(): Promise<void> {
    if (wanted === (current !== undefined)) return;
    if (wanted) {
      current = await open();
    } else {
      await current?.stop();
      current = undefined;
    }
  }
  return {
    want(now) {
      if (wanted === now && now === (current !== undefined)) return;
      wanted = now;
      work = work.then(reconcile).catch(onError);
    },
    isOpen: () => wanted && current !== undefined,
    settled: () => work,
  };
}
