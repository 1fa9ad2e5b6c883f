import type { TableRow } from '@hiorder/contracts';
import { api } from './api.ts';
import { createLoaded } from './loaded.ts';
import { isNewerTable } from './newer.ts';

export const tables = createLoaded<TableRow>({
  read: () => api.get('/api/tables?limit=200'),
  idOf: (row) => row.id,
  newer: isNewerTable,
});
