import type { Result } from '@hiorder/kernel';
import type { StoreLogo } from '../../domain/store-logo.ts';

/** A logo that was decoded and encoded again, small: nothing of the upload but its pixels is left. */
export interface DevelopedLogo extends StoreLogo {
  /** What could be seen through stays so. */
  readonly png: Buffer;
}

export type LogoRefusal =
  /** Not a JPEG, PNG, WebP or AVIF, whatever it is called. */
  | { readonly code: 'photo-unsupported' }
  | { readonly code: 'photo-unreadable' }
  | { readonly code: 'photo-too-many-pixels'; readonly most: number };

export interface LogoStudio {
  develop(upload: Uint8Array): Promise<Result<DevelopedLogo, LogoRefusal>>;
}
