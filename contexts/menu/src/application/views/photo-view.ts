import type { Photo } from '@hiorder/contracts';
import { widthsOf, type StoredPhoto } from '../../domain/photo.ts';

/** What a browser that knows no srcset is given. */
const USUAL_WIDTH = 480;

/** One address per width answers AVIF or WebP, whichever the browser accepts. */
export const photoAddress = (hash: string, width: number): string => `/media/${hash}/${width}`;

export function photoView(photo: StoredPhoto | null): Photo | null {
  if (!photo) return null;
  const widths = widthsOf(photo);
  const usual = widths.findLast((width) => width <= USUAL_WIDTH) ?? widths[0]!;
  return {
    src: photoAddress(photo.hash, usual),
    srcset: widths.map((width) => `${photoAddress(photo.hash, width)} ${width}w`).join(', '),
    width: photo.width,
    height: photo.height,
    placeholder: photo.placeholder,
    ...(photo.tint && { tint: photo.tint }),
  };
}
