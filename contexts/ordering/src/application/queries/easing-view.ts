import type { EasingView } from '@hiorder/contracts';
import type { Easing } from '../../domain/policy/easing.ts';

export const easingView = ({ longerWait, heldCategories }: Easing): EasingView => ({
  longerWait: longerWait && {
    ...{ extraMinutes: longerWait.extraMinutes, endsAt: longerWait.endsAt?.toISOString() ?? null },
  },
  heldCategories: heldCategories && {
    ...{ categoryIds: [...heldCategories.categoryIds], endsAt: heldCategories.endsAt?.toISOString() ?? null },
  },
});
