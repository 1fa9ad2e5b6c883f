import type { kitchenSettingsChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** What a manager did, from the log: no news, except when the settings are being rebuilt from an empty database. */
export const onKitchenSettingsChanged: Policy<typeof kitchenSettingsChanged> = async (
  { kitchen },
  { data: { storeId, version, targets, rejectReasons } },
  tx,
) => {
  const present = await kitchen.lock(tx, storeId);
  if (version > present.version) await kitchen.save(tx, storeId, { version, targets, rejectReasons });
};
