import type { StoreProfile } from '@hiorder/contracts';
import type { Store } from '../../../domain/store.ts';

/** A store as its owner sees it. */
export const profileView = ({ logo, ...store }: Store): StoreProfile => ({
  ...store,
  logo: logo && {
    src: `/api/stores/${store.id}/logo/${logo.hash}`,
    width: logo.width,
    height: logo.height,
  },
});
