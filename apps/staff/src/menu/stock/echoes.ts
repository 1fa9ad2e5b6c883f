/** How long the news of what this device did may be on its way. */
const ECHO_MS = 3_000;

interface Echoes {
  /** This device changes the item: what is told of it from now on may be older than what is shown. */
  expect(itemId: string): void;
  /** Whether news of the item are to be left out. */
  awaits(itemId: string): boolean;
}

/** After an item was changed here, and the echoes have died away, `settled` reads how it really is. */
export function createEchoes(settled: () => void, waitMs = ECHO_MS): Echoes {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    expect(itemId) {
      clearTimeout(timers.get(itemId));
      const done = () => {
        timers.delete(itemId);
        settled();
      };
      timers.set(itemId, setTimeout(done, waitMs));
    },
    awaits: (itemId) => timers.has(itemId),
  };
}
