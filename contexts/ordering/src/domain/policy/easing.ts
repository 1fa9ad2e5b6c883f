import type { OrderingPolicy } from './ordering-policy.ts';

/** Ends by itself when its time is over. Null: when somebody takes it back. */
interface Step {
  readonly since: Date;
  readonly endsAt: Date | null;
}

/** Guests are told before they order that it takes longer than usual, by so many minutes. */
export interface LongerWait extends Step {
  readonly extraMinutes: number;
}

/** Of these guests order nothing for now. */
export interface HeldCategories extends Step {
  readonly categoryIds: readonly string[];
}

/** What a kitchen that drowns can do before it takes no orders at all. */
export interface Easing {
  readonly longerWait: LongerWait | null;
  readonly heldCategories: HeldCategories | null;
}

export const asUsual: Easing = { longerWait: null, heldCategories: null };

const holds = <S extends Step>(step: S | null, at: Date): S | null =>
  step && (step.endsAt === null || at < step.endsAt) ? step : null;

/** What holds at `at`: a step whose time is over has ended, whether or not somebody has noticed. */
export const easingAt = ({ longerWait, heldCategories }: Easing, at: Date): Easing => ({
  longerWait: holds(longerWait, at),
  heldCategories: holds(heldCategories, at),
});

/** `minutes` null: until it is taken back. */
export interface ForHowLong {
  readonly at: Date;
  readonly minutes: number | null;
}

/** A step that is taken again has a new time, and goes on since when it began. */
const timed = (before: Step | null, { at, minutes }: ForHowLong): Step => ({
  since: (before && holds(before, at)?.since) ?? at,
  endsAt: minutes === null ? null : new Date(at.getTime() + minutes * 60_000),
});

export const lengthenWait = (
  policy: OrderingPolicy,
  o: ForHowLong & { readonly extraMinutes: number },
): OrderingPolicy => ({
  ...policy,
  longerWait: { ...timed(policy.longerWait, o), extraMinutes: o.extraMinutes },
});

/** In place of those that are held already. */
export const holdCategories = (
  policy: OrderingPolicy,
  o: ForHowLong & { readonly categoryIds: readonly string[] },
): OrderingPolicy => ({
  ...policy,
  heldCategories: { ...timed(policy.heldCategories, o), categoryIds: [...new Set(o.categoryIds)] },
});

export const waitAsUsual = (policy: OrderingPolicy): OrderingPolicy => ({ ...policy, longerWait: null });
export const releaseCategories = (policy: OrderingPolicy): OrderingPolicy => ({
  ...policy,
  heldCategories: null,
});

export const isWaitOver = (policy: OrderingPolicy, at: Date): boolean =>
  policy.longerWait !== easingAt(policy, at).longerWait;
export const isHoldOver = (policy: OrderingPolicy, at: Date): boolean =>
  policy.heldCategories !== easingAt(policy, at).heldCategories;
