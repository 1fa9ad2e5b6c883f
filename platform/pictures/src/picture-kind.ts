export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const AVIF_BRANDS = ['avif', 'avis'];

/** What the first bytes say a file is; its name and content type may say anything. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 4, 8) !== 'ftyp') return undefined;
  const size = Buffer.from(bytes.subarray(0, 4)).readUInt32BE(0);
  const brands = text(bytes, 8, Math.min(size, 64));
  return AVIF_BRANDS.some((brand) => brands.includes(brand)) ? 'avif' : undefined;
}
