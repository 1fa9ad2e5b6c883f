import { isPhotoWidth } from '../../domain/photo.ts';
import type { PhotoFiles, Variant } from '../ports/photo-files.ts';
import type { PhotoStudio } from '../ports/photo-studio.ts';

export type PhotoVariants = (variant: Variant) => Promise<Buffer | undefined>;

/** Pictures in the size and format asked for: made at the first request, kept for all later ones. */
export function createPhotoVariants(o: { files: PhotoFiles; studio: PhotoStudio }): PhotoVariants {
  const making = new Map<string, Promise<Buffer | undefined>>();

  async function make(variant: Variant): Promise<Buffer | undefined> {
    const original = await o.files.original(variant.hash);
    if (!original) return undefined;
    const bytes = await o.studio.render(original, variant);
    await o.files.keepVariant(variant, bytes);
    return bytes;
  }

  return async (variant) => {
    if (!isPhotoWidth(variant.width)) return undefined;
    const kept = await o.files.variant(variant);
    if (kept) return kept;
    const key = `${variant.hash} ${variant.width} ${variant.format}`;
    const running = making.get(key) ?? make(variant).finally(() => making.delete(key));
    making.set(key, running);
    return running;
  };
}
