import { signal } from '@preact/signals';
import type { ColumnName } from './columns.ts';

/** A phone shows one column at a time. */
export const shownColumn = signal<ColumnName>('fresh');
