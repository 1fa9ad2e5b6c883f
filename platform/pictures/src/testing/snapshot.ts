import sharp, { type Sharp } from 'sharp';

/** A plain picture, to be encoded as somebody may send it. */
export const plainPicture = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#D63E11' } });

/** 600 by 400 as the sensor saw it, taken upright, with what a phone notes beside it. */
export const snapshot = (): Promise<Buffer> =>
  plainPicture(600, 400)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'someone', Make: 'a phone' }, IFD3: { GPSLatitude: '37/1 33/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** What a file says beside its pixels. */
export async function notesIn(picture: Buffer | string): Promise<string[]> {
  const metadata = await sharp(picture).metadata();
  return (['exif', 'xmp', 'icc', 'iptc', 'orientation'] as const).filter(
    (name) => metadata[name] !== undefined,
  );
}
