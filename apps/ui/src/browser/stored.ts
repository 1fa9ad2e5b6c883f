/** localStorage that never throws: private windows and full disks must not stop an order. */
export interface Stored<T> {
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

export function stored<T>(key: string, storage: () => Storage = () => localStorage): Stored<T> {
  /** What storage did not take is kept for this page's life only. */
  let unsaved: string | null = null;
  return {
    read() {
      try {
        const text = unsaved ?? storage().getItem(key);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    write(value) {
      const text = JSON.stringify(value);
      try {
        storage().setItem(key, text);
        unsaved = null;
      } catch {
        unsaved = text;
      }
    },
    clear() {
      unsaved = null;
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was there to forget.
      }
    },
  };
}
