import { createSlots, err, ok, type Result } from '@hiorder/kernel';
import type { Metadata, Sharp } from 'sharp';
import { pictureKind } from './picture-kind.ts';

/** A small file may unpack to gigabytes: what claims more than this is not decoded at all. */
const MOST_PIXELS = 50_000_000;
const SECONDS = 20;

export type PictureRefusal =
  /** Not a JPEG, PNG, WebP or AVIF, whatever it is called. */
  | { readonly code: 'photo-unsupported' }
  | { readonly code: 'photo-unreadable' }
  | { readonly code: 'photo-too-many-pixels'; readonly most: number };

/** A picture that was decoded and encoded again: nothing of the upload but its pixels is left. */
export interface Redrawn {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pictures are large once decoded: all of a process that work on them wait in one line. */
export const inSlot = createSlots(2);

/** Its size and format; `hasAlpha`: parts of it can be seen through. */
type Drawing = (upright: Sharp, about: { readonly hasAlpha: boolean }) => Sharp;

/** Metadata is never copied, so nothing of where and by whom it was taken stays. */
export async function redraw(upload: Uint8Array, as: Drawing): Promise<Result<Redrawn, PictureRefusal>> {
  if (!pictureKind(upload)) return err({ code: 'photo-unsupported' });
  return inSlot(() => decode(upload, as));
}

async function decode(upload: Uint8Array, as: Drawing): Promise<Result<Redrawn, PictureRefusal>> {
  // Read with the first picture: in most processes nobody sends one.
  const { default: sharp } = await import('sharp');
  // The limit is checked here, before decoding, so that "too large" and "broken" can be told apart.
  const header = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!header) return err({ code: 'photo-unreadable' });
  if (pixelsOf(header) > MOST_PIXELS) return err({ code: 'photo-too-many-pixels', most: MOST_PIXELS });
  try {
    const picture = sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const drawn = as(picture.timeout({ seconds: SECONDS }).rotate(), { hasAlpha: header.hasAlpha });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch {
    return err({ code: 'photo-unreadable' });
  }
}

const pixelsOf = ({ width, height }: Metadata): number => width * height;
