import type { TableRow } from '@hiorder/contracts';
import { api, pageOf } from './api.ts';
import { createLoaded } from './loaded.ts';
import { isNewerTable } from './newer.ts';

export const tables = createLoaded<TableRow>({
  read: (cursor) => api.get(pageOf('/api/tables', cursor)),
  idOf: (row) => row.id,
  newer: isNewerTable,
});
