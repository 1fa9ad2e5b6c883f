import { rejectReasonTexts } from '@hiorder/contracts';
import type { KitchenSettings } from '../domain/kitchen/kitchen-settings.ts';

/** As every store begins. */
export const FIRST_SETTINGS: KitchenSettings = {
  version: 0,
  targets: { acceptMinutes: 3, cookMinutes: 15, serveMinutes: 3, stations: [] },
  rejectReasons: Object.entries(rejectReasonTexts).map(([id, name]) => ({ id, name })),
};
