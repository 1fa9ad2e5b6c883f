import { signal } from '@preact/signals';

/** The sheets that are open, the one on top last. What is not in it can be neither pressed nor heard. */
export const openSheets = signal<readonly object[]>([]);

export function openSheet(sheet: object): () => void {
  openSheets.value = [...openSheets.value, sheet];
  return () => (openSheets.value = openSheets.value.filter((one) => one !== sheet));
}
