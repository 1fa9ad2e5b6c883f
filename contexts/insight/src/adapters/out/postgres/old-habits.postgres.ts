import type { Database } from '@hiorder/postgres';
import type { OldHabits } from '../../../application/ports/old-habits.ts';

const TABLES = ['basket_span', 'item_span', 'pair_span'];
/** So many pages at a time: nobody waits long for a page that goes. */
const CHUNK = 10_000;

export const postgresOldHabits = ({ pool }: Database): OldHabits => ({
  async forgetBefore(span) {
    for (const table of TABLES) {
      const remove = `delete from ${table} where ctid = any(array(
        select ctid from ${table} where span < $1 limit ${CHUNK} for update skip locked))`;
      while (((await pool.query(remove, [span])).rowCount ?? 0) === CHUNK);
    }
  },
});
