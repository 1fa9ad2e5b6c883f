import { signal } from '@preact/signals';

/** Dishes that may not be ordered now – by the hour, or on hold – and when they may, as their cards say it. */
export const closed = signal<ReadonlyMap<string, string>>(new Map());
