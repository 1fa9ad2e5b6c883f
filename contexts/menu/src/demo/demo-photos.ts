import type { Tint } from '@hiorder/contracts';
import { readFile } from 'node:fs/promises';
import type { PhotoFiles } from '../application/ports/photo-files.ts';
import type { StoredPhoto } from '../domain/photo.ts';
import index from '../../seed/photos/index.json' with { type: 'json' };

interface DemoPicture {
  readonly hash: string;
  readonly tint: Tint;
  readonly width: number;
  readonly height: number;
}

export const demoPictures = index as Readonly<Record<string, DemoPicture>>;

/** `--tint-…` of the design tokens, light. */
const TINTS: Readonly<Record<Tint, string>> = {
  peach: '#FFEDE3',
  butter: '#FFF5D9',
  mint: '#E5F5EA',
  sky: '#E6F2FB',
  lilac: '#F0ECFA',
  rose: '#FDEAEC',
  sand: '#F5EFE6',
  stone: '#F1EFED',
};

export const demoPhotoFile = (dish: string): URL =>
  new URL(`../../seed/photos/${dish}.avif`, import.meta.url);

export function demoPhoto(dish: string): StoredPhoto {
  const picture = demoPictures[dish];
  if (!picture) throw new Error(`the demo dish ${dish} has no picture: run seed/build-photos.ts`);
  return { ...picture, placeholder: TINTS[picture.tint] };
}

/** Copies the drawn pictures into file storage. */
export async function keepDemoPhotos(files: PhotoFiles): Promise<void> {
  await Promise.all(
    Object.entries(demoPictures).map(async ([dish, { hash }]) => {
      if (await files.original(hash)) return;
      await files.keep(await readFile(demoPhotoFile(dish)));
    }),
  );
}
