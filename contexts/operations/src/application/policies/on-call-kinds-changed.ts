import type { callKindsChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** What a manager did, from the log: no news, except when the lists are being rebuilt from an empty database. */
export const onCallKindsChanged: Policy<typeof callKindsChanged> = async ({ callKinds }, { data }, tx) => {
  const { storeId, version, kinds } = data;
  const present = await callKinds.lock(tx, storeId);
  if (version > present.version) await callKinds.save(tx, storeId, { version, kinds });
};
