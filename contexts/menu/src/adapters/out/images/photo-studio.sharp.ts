import { inSlot, redraw } from '@hiorder/pictures';
import { ok } from '@hiorder/kernel';
import sharp from 'sharp';
import type { PhotoStudio } from '../../../application/ports/photo-studio.ts';
import { PHOTO_EDGE } from '../../../domain/photo.ts';

/** Photos by libvips. */
export const sharpStudio: PhotoStudio = {
  async develop(upload) {
    const redrawn = await redraw(upload, (upright) =>
      upright
        .resize({ width: PHOTO_EDGE, height: PHOTO_EDGE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 88, effort: 4 }),
    );
    if (!redrawn.ok) return redrawn;
    const placeholder = await inSlot(() => averageColor(redrawn.value.bytes));
    return ok({ ...redrawn.value, placeholder });
  },

  render: (original, { width, format }) =>
    inSlot(() => {
      const resized = sharp(original).resize({ width, withoutEnlargement: true });
      const encoded =
        format === 'avif'
          ? resized.avif({ quality: 58, effort: 2 })
          : resized.webp({ quality: 80, alphaQuality: 90, effort: 4 });
      return encoded.toBuffer();
    }),
};

async function averageColor(picture: Buffer): Promise<string> {
  const pixel = await sharp(picture).flatten({ background: '#FFFFFF' }).resize(1, 1).raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex').toUpperCase()}`;
}
