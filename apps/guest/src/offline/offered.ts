import { signal } from '@preact/signals';

/** Takes the newer version that is there; null: there is none. */
export const offered = signal<(() => void) | null>(null);
