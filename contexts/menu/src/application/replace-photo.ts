import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { StoredPhoto } from '../domain/photo.ts';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import type { ItemOnSale } from './ports/items.ts';
import type { PhotoFiles } from './ports/photo-files.ts';
import type { PhotoRefusal, PhotoStudio } from './ports/photo-studio.ts';
import { itemPublished } from './published.ts';

/** Makes a safe photo of an upload and keeps it. Comes before the transaction: nothing refers to it yet. */
export async function developPhoto(
  o: { files: PhotoFiles; studio: PhotoStudio },
  upload: Uint8Array,
): Promise<Result<StoredPhoto, PhotoRefusal>> {
  const developed = await o.studio.develop(upload);
  if (!developed.ok) return developed;
  const { bytes, ...rest } = developed.value;
  return ok({ hash: await o.files.keep(bytes), ...rest });
}

export interface ReplacePhotoCommand {
  readonly storeId: string;
  readonly itemId: string;
  readonly expectedVersion: number | undefined;
  readonly photo: StoredPhoto;
}

export const replacePhoto = (
  deps: MenuDeps,
  tx: Transaction,
  o: ReplacePhotoCommand,
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const found = await deps.items.find(tx, o.storeId, o.itemId);
    if (!found) return err({ code: 'item-unknown' });
    const { version } = found.item;
    if (isStale(version, o.expectedVersion)) return err({ code: 'stale', version });
    const item = { ...found.item, photo: o.photo, version: version + 1, updatedAt: at };
    await deps.items.update(tx, item);
    return ok({ value: { item, stock: found.stock }, events: [itemPublished(item, at)] });
  });
