import { v7 } from 'uuid';

/** A new UUIDv7: unique, and roughly ordered by creation, which keeps B-tree inserts local. */
export const newId = (): string => v7();
