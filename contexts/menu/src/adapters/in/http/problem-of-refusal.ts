import { invalidRequest, ProblemError } from '@hiorder/http';
import { problemOfPicture } from '@hiorder/pictures/upload';
import type { PhotoRefusal } from '../../../application/ports/photo-studio.ts';
import type { Refusal } from '../../../domain/refusal.ts';

/** Of something that is not there, or not of this store. */
const GONE = 'It may be gone in the meantime. Look at the menu again.';

type Any = Refusal | PhotoRefusal;

/** How a refusal looks from outside. */
export function problemOf(refusal: Any): ProblemError {
  const { code } = refusal;
  switch (code) {
    case 'category-unknown':
      return new ProblemError({ status: 404, code, title: 'There is no such category', detail: GONE });
    case 'item-unknown':
      return new ProblemError({ status: 404, code, title: 'There is no such item', detail: GONE });
    case 'option-unknown':
      return new ProblemError({ status: 404, code, title: 'The item has no such option', detail: GONE });
    case 'until-in-the-past':
      return new ProblemError(invalidRequest([{ code, path: '/until' }]));
    case 'option-group-unknown':
      return new ProblemError({
        ...{ status: 404, code, title: 'There is no such group of options', detail: GONE },
      });
    case 'option-group-in-use':
      return new ProblemError({
        ...{ status: 409, code, title: 'Items have this group of options' },
        detail: 'Take it out of them first, or let them keep it as their own.',
        extra: { items: refusal.items },
      });
    case 'store-not-ready':
      return new ProblemError({
        ...{ status: 503, code, title: 'The store is just being set up', retryAfter: 1 },
        detail: 'Try again in a moment.',
      });
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
        detail: 'Move them to another category first, or take them off the menu.',
        extra: { items: refusal.items },
      });
    case 'menu-full':
      return new ProblemError({
        status: 409,
        code,
        title: 'The menu is full',
        detail: `There can be ${refusal.limit} at most. Take something off the menu first.`,
        extra: { limit: refusal.limit },
      });
    case 'invalid':
      return new ProblemError(invalidRequest(refusal.violations));
    case 'photo-unsupported':
    case 'photo-unreadable':
    case 'photo-too-many-pixels':
      return problemOfPicture(refusal);
  }
}
