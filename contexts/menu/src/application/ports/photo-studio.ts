import type { Result } from '@hiorder/kernel';
import type { PhotoFormat } from './photo-files.ts';

/** A photo that was decoded and encoded again: nothing of the upload but its pixels is left. */
export interface Developed {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly placeholder: string;
}

export type PhotoRefusal =
  /** Not a JPEG, PNG, WebP or AVIF, whatever it is called. */
  | { readonly code: 'photo-unsupported' }
  | { readonly code: 'photo-unreadable' }
  | { readonly code: 'photo-too-many-pixels'; readonly most: number };

export interface PhotoStudio {
  develop(upload: Uint8Array): Promise<Result<Developed, PhotoRefusal>>;
  render(original: Uint8Array, o: { width: number; format: PhotoFormat }): Promise<Buffer>;
}
