import { err, ok, type Result } from '@hiorder/kernel';
import sharp, { type Metadata } from 'sharp';
import type { Developed, PhotoRefusal, PhotoStudio } from '../../../application/ports/photo-studio.ts';
import { PHOTO_EDGE } from '../../../domain/photo.ts';
import { pictureKind } from './picture-kind.ts';
import { createSlots } from './slots.ts';

/** A small file may unpack to gigabytes: what claims more than this is not decoded at all. */
const MOST_PIXELS = 50_000_000;
const SECONDS = 20;

const inSlot = createSlots(2);

/** Photos by libvips. Metadata is never copied, so nothing of where and by whom a photo was taken stays. */
export const sharpStudio: PhotoStudio = {
  async develop(upload) {
    if (!pictureKind(upload)) return err({ code: 'photo-unsupported' });
    return inSlot(() => decode(upload));
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

async function decode(upload: Uint8Array): Promise<Result<Developed, PhotoRefusal>> {
  // The limit is checked here, before decoding, so that "too large" and "broken" can be told apart.
  const header = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!header) return err({ code: 'photo-unreadable' });
  if (pixelsOf(header) > MOST_PIXELS) return err({ code: 'photo-too-many-pixels', most: MOST_PIXELS });
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: PHOTO_EDGE, height: PHOTO_EDGE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 88, effort: 4 })
      .toBuffer({ resolveWithObject: true });
    return ok({
      bytes: data,
      width: info.width,
      height: info.height,
      placeholder: await averageColor(data),
    });
  } catch {
    return err({ code: 'photo-unreadable' });
  }
}

const pixelsOf = ({ width, height }: Metadata): number => width * height;

async function averageColor(picture: Buffer): Promise<string> {
  const pixel = await sharp(picture).flatten({ background: '#FFFFFF' }).resize(1, 1).raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex').toUpperCase()}`;
}
