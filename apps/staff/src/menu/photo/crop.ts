import { rectOf } from './cut.ts';
import { WHOLE, type NewPhoto } from './photo-draft.ts';

/** The server keeps no more than this. */
const EDGE = 1920;
const QUALITY = 0.92;
const MOST_BYTES = 30 * 1024 * 1024;

const sizeOf = (image: HTMLImageElement) => ({ width: image.naturalWidth, height: image.naturalHeight });

/** Opens a file as a picture; undefined when the browser cannot. */
export async function openPicture(file: Blob): Promise<NewPhoto | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { kind: 'new', image, url, type: file.type, cut: WHOLE };
  } catch {
    URL.revokeObjectURL(url);
    return undefined;
  }
}

/** The part that was cut out, ready to be sent; nothing of the camera's notes goes along. */
export async function picture({ image, type, cut }: NewPhoto): Promise<Blob> {
  const { x, y, width, height } = rectOf(sizeOf(image), cut);
  const scale = Math.min(1, EDGE / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height);
  // What may be seen through stays so.
  const kind = type === 'image/jpeg' ? type : 'image/webp';
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, kind, QUALITY));
  if (!blob) throw new Error('the picture could not be cut out');
  return blob;
}
