import { ProblemError } from '@hiorder/http';
import type { PhotoRefusal } from '../../../application/ports/photo-studio.ts';
import type { Refusal } from '../../../domain/refusal.ts';

type Any = Refusal | PhotoRefusal;

/** How a refusal looks from outside. */
export function problemOf(refusal: Any): ProblemError {
  const { code } = refusal;
  switch (code) {
    case 'category-unknown':
      return new ProblemError({ status: 404, code, title: 'There is no such category' });
    case 'item-unknown':
      return new ProblemError({ status: 404, code, title: 'There is no such item' });
    case 'store-not-ready':
      return new ProblemError({ status: 503, code, title: 'The store is just being set up', retryAfter: 1 });
    case 'stale':
      return new ProblemError({
        status: 412,
        code,
        title: 'It has changed in the meantime',
        detail: 'Someone else has changed it. Look at the present state and try again.',
        extra: { version: refusal.version },
      });
    case 'category-not-empty':
      return new ProblemError({
        status: 409,
        code,
        title: 'The category still has items',
        extra: { items: refusal.items },
      });
    case 'menu-full':
      return new ProblemError({
        status: 409,
        code,
        title: 'The menu is full',
        extra: { limit: refusal.limit },
      });
    case 'invalid':
      return new ProblemError({
        status: 400,
        code: 'request-invalid',
        title: 'The request is not valid',
        violations: refusal.violations,
      });
    case 'photo-unsupported':
      return new ProblemError({ status: 415, code, title: 'Photos are JPEG, PNG, WebP or AVIF' });
    case 'photo-unreadable':
      return new ProblemError({ status: 400, code, title: 'This photo is damaged' });
    case 'photo-too-many-pixels':
      return new ProblemError({
        status: 400,
        code,
        title: 'This photo has too many pixels',
        extra: { most: refusal.most },
      });
  }
}
