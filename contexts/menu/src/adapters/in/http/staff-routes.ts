import { MAY } from '@hiorder/contracts';
import Type from 'typebox';
import type { MenuDeps } from '../../../application/change-menu.ts';
import type { MenuReader } from '../../../application/ports/menu-reader.ts';
import type { PhotoFiles } from '../../../application/ports/photo-files.ts';
import type { PhotoStudio } from '../../../application/ports/photo-studio.ts';

/** What the calls of staff are served with. */
export interface StaffRoutesDeps extends MenuDeps {
  readonly reader: MenuReader;
  readonly files: PhotoFiles;
  readonly studio: PhotoStudio;
}

export const IdParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export const Gone = Type.Null({ description: 'It is off the menu' });

/** Its news may still be on their way here. */
const NEW_STORE = { 503: ['store-not-ready'] };

/** For managers of the store and its machines. */
export const forManagers = (summary: string, problems: Record<number, readonly string[]> = {}) => ({
  auth: MAY['menu.manage'],
  idempotency: 'accepted' as const,
  docs: { summary, tags: ['menu for staff'], problems: { ...problems, ...NEW_STORE } },
});
/** For everybody who serves: what runs out is theirs to say. */
export const forStaff = (summary: string, problems: Record<number, readonly string[]> = {}) => ({
  ...forManagers(summary, problems),
  auth: MAY['stock.change'],
});
export const readByStaff = (summary: string, problems: Record<number, readonly string[]> = {}) => ({
  auth: MAY['menu.see'],
  docs: { summary, tags: ['menu for staff'], problems },
});
