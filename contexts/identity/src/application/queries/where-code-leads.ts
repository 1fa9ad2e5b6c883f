import type { ScannedTable } from '@hiorder/contracts';
import { normalizedCode } from '../../domain/table-code.ts';
import type { Tables } from '../ports/tables.ts';
import { storeView } from './who-am-i.ts';

/** Undefined: to no table, or not any more. Nobody sits down by it. */
export const whereCodeLeads =
  (tables: Pick<Tables, 'scan'>) =>
  async (code: string): Promise<ScannedTable | undefined> => {
    const scanned = await tables.scan(normalizedCode(code));
    if (scanned.kind !== 'table') return undefined;
    const { id, name } = scanned.table;
    return { store: storeView(scanned.store), table: { id, name } };
  };
