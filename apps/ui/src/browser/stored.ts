/** localStorage that never throws: private windows and full disks must not stop an order. */
export interface Stored<T> {
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

export function stored<T>(key: string, storage: () => Storage = () => localStorage): Stored<T> {
  return {
    read() {
      try {
        const text = storage().getItem(key);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // Kept for this page's life only.
      }
    },
    clear() {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was there to forget.
      }
    },
  };
}
