/** Hands on what has changed; what changes again before it was taken is handed on once, with its latest value. */
export interface LatestByKey<V> {
  put(key: string, value: V): void;
  /** Ends when `signal` fires. */
  values(signal: AbortSignal): AsyncGenerator<V>;
}

/** A slow reader holds as many values as there are keys, never a history. */
export function latestByKey<V>(): LatestByKey<V> {
  const waiting = new Map<string, V>();
  let arrived = Promise.withResolvers<void>();
  return {
    put(key, value) {
      // At the end of the line again: a reader sees changes in the order in which they became true.
      waiting.delete(key);
      waiting.set(key, value);
      arrived.resolve();
    },
    async *values(signal) {
      const onAbort = (): void => arrived.resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        while (!signal.aborted) {
          for (const [key, value] of waiting) {
            waiting.delete(key);
            yield value;
            if (signal.aborted) return;
          }
          await arrived.promise;
          arrived = Promise.withResolvers<void>();
        }
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
