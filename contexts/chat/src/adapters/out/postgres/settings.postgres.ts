import { clientOf, type Database } from '@hiorder/postgres';
import type { SettingsStore } from '../../../application/ports/settings-store.ts';
import { FIRST_SETTINGS, type StoreChat } from '../../../domain/chat-settings.ts';

interface Row {
  readonly settings: StoreChat;
  readonly changed_at: Date;
}

const KEEP = `
  insert into chat_settings (store_id, settings, changed_at) values ($1, $2, $3)
  on conflict (store_id) do update set settings = excluded.settings, changed_at = excluded.changed_at`;

export function postgresSettings({ pool }: Pick<Database, 'pool'>): SettingsStore {
  return {
    async of(storeId) {
      const { rows } = await pool.query<Row>(
        'select settings, changed_at from chat_settings where store_id = $1',
        [storeId],
      );
      const [row] = rows;
      return row
        ? { ...row.settings, changedAt: row.changed_at.toISOString() }
        : { ...FIRST_SETTINGS, changedAt: null };
    },
    async keep(tx, storeId, { changedAt, ...settings }) {
      await clientOf(tx).query(KEEP, [storeId, JSON.stringify(settings), changedAt]);
    },
  };
}
