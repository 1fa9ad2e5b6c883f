import { isWithin, nextChange } from '@hiorder/kernel';
import { isQuantity, MAX_LINES, quantityOutOfRange } from '../cart/quantity.ts';
import { choiceProblems } from '../menu/chosen-options.ts';
import { easingAt } from '../policy/easing.ts';
import { isPaidFirst, notTakingOrdersAt } from '../policy/ordering-policy.ts';
import { leftOf } from '../stock/stock.ts';
import { hasMain } from '../table-session/ordered-so-far.ts';
import type { OrderAttempt, PricedLine } from './order-attempt.ts';
import type { PlacingViolation } from './placing-violations.ts';
import { tooManyUnpaid } from './unpaid-orders.ts';

/** Answers everything that is wrong with the attempt as far as this rule goes. */
export type PlacingRule = (attempt: OrderAttempt) => readonly PlacingViolation[];

const tableSessionIsOpen: PlacingRule = ({ session }) =>
  session.status === 'open' ? [] : [{ code: 'table-session-closed' }];

const storeTakesOrdersNow: PlacingRule = ({ policy, at }) => {
  const not = notTakingOrdersAt(policy, at);
  return not ? [{ code: 'ordering-paused', ...not }] : [];
};

const everyItemIsOnSale: PlacingRule = (attempt) =>
  onLines(attempt, (line) => (line.item?.onSale ? [] : [{ code: 'item-not-on-sale' }]));

const everyItemIsAvailableNow: PlacingRule = (attempt) =>
  onLines(attempt, ({ item }) => {
    if (!item?.onSale || !item.availableHours) return [];
    const hours = { timeZone: attempt.timeZone, spans: item.availableHours };
    if (isWithin(hours, attempt.at)) return [];
    return [{ code: 'item-not-available-now', availableFrom: nextChange(hours, attempt.at) }];
  });

const noCategoryIsOnHold: PlacingRule = (attempt) => {
  const held = easingAt(attempt.policy, attempt.at).heldCategories;
  if (!held) return [];
  return onLines(attempt, ({ item }) =>
    item?.onSale && item.categoryId !== null && held.categoryIds.includes(item.categoryId)
      ? [{ code: 'category-on-hold', resumesAt: held.endsAt }]
      : [],
  );
};

const chosenOptionsAreValid: PlacingRule = (attempt) =>
  onLines(attempt, (line) =>
    line.item?.onSale
      ? choiceProblems(line.item, line.options).map((problem) => ({ code: 'options-invalid', ...problem }))
      : [],
  );

/** Summed over lines: two lines of one portion each need two. */
const stockIsThereForEveryLine: PlacingRule = (attempt) =>
  onLines(attempt, ({ itemId }) => {
    const stock = attempt.stock.get(itemId);
    const left = stock ? leftOf(stock, attempt.at) : null;
    const wanted = quantityOf(attempt, itemId);
    return left !== null && left < wanted ? [{ code: 'out-of-stock', left, wanted }] : [];
  });

const sideHasItsMain: PlacingRule = (attempt) => {
  const main = attempt.lines.some((line) => line.item?.course === 'main') || hasMain(attempt.session.ordered);
  return onLines(attempt, (line) => (line.item?.needsMain && !main ? [{ code: 'side-needs-main' }] : []));
};

const oncePerTableIsKept: PlacingRule = (attempt) =>
  onLines(attempt, ({ item, itemId }) => {
    if (!item?.oncePerTable) return [];
    const ordered = attempt.session.ordered.get(itemId)?.quantity ?? 0;
    return ordered + quantityOf(attempt, itemId) > 1 ? [{ code: 'once-per-table', ordered }] : [];
  });

const quantitiesAreInRange: PlacingRule = (attempt) => [
  ...onLines(attempt, (line) => (isQuantity(line.quantity) ? [] : [quantityOutOfRange(line)])),
  ...(attempt.lines.length > MAX_LINES
    ? [
        {
          code: 'quantity-out-of-range' as const,
          quantity: attempt.lines.length,
          min: 1,
          max: MAX_LINES,
          lines: MAX_LINES,
        },
      ]
    : []),
];

/** Summed over lines, as stock is. */
const guestsOrderNoMoreThanTheStoreLets: PlacingRule = (attempt) => {
  const max = attempt.policy.mostPerItem;
  if (max === null) return [];
  return onLines(attempt, ({ itemId }) => {
    const quantity = quantityOf(attempt, itemId);
    return quantity > max ? [{ code: 'quantity-out-of-range', quantity, min: 1, max }] : [];
  });
};

/** So much at once a kitchen does not cook at once; a party may order again as often as it likes. */
const guestsOrderNoMoreAtOnceThanTheStoreLets: PlacingRule = ({ policy, lines }) => {
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  const max = policy.mostPerOrder;
  return max !== null && quantity > max ? [{ code: 'order-too-large', quantity, max }] : [];
};

const guestsPayBeforeTheyOrderMore: PlacingRule = ({ policy, total, unpaid, lines }) =>
  isPaidFirst(policy, total) ? tooManyUnpaid(unpaid, lines.length) : [];

const whatWasSeenIsPaid: PlacingRule = ({ expected, total, currency, lines }) => {
  if (expected === null) return [];
  const seen = expected.amount === total && (expected.currency ?? currency) === currency;
  return seen ? [] : [{ code: 'price-changed', expected, total: { amount: total, currency }, lines }];
};

/** All of them are evaluated, always; a guest sees everything that is wrong at once. */
export const placingRules: readonly {
  readonly name: string;
  readonly holdsFor: 'everybody' | 'guests';
  readonly rule: PlacingRule;
}[] = [
  { name: 'the table session is open', holdsFor: 'everybody', rule: tableSessionIsOpen },
  { name: 'the store takes orders now', holdsFor: 'guests', rule: storeTakesOrdersNow },
  { name: 'every item is on sale in this store', holdsFor: 'everybody', rule: everyItemIsOnSale },
  { name: 'every item is available at this hour', holdsFor: 'guests', rule: everyItemIsAvailableNow },
  { name: 'no category is on hold', holdsFor: 'guests', rule: noCategoryIsOnHold },
  { name: 'the chosen options are valid', holdsFor: 'everybody', rule: chosenOptionsAreValid },
  { name: 'stock is there for every line', holdsFor: 'everybody', rule: stockIsThereForEveryLine },
  { name: 'a side has its main', holdsFor: 'guests', rule: sideHasItsMain },
  { name: 'once per table is kept', holdsFor: 'guests', rule: oncePerTableIsKept },
  { name: 'quantities are in range', holdsFor: 'everybody', rule: quantitiesAreInRange },
  {
    name: 'guests order no more of a dish than the store lets them',
    holdsFor: 'guests',
    rule: guestsOrderNoMoreThanTheStoreLets,
  },
  {
    name: 'guests order no more at once than the store lets them',
    holdsFor: 'guests',
    rule: guestsOrderNoMoreAtOnceThanTheStoreLets,
  },
  {
    name: 'guests pay before they order more',
    holdsFor: 'guests',
    rule: guestsPayBeforeTheyOrderMore,
  },
  { name: 'what was seen is what is paid', holdsFor: 'everybody', rule: whatWasSeenIsPaid },
];

export const violationsOf = (attempt: OrderAttempt): readonly PlacingViolation[] =>
  placingRules
    .filter(({ holdsFor }) => holdsFor === 'everybody' || attempt.by === 'guest')
    .flatMap(({ rule }) => rule(attempt));

/** What may go into a cart: the other rules are asked when it is ordered. */
export const lineViolationsOf = (attempt: OrderAttempt): readonly PlacingViolation[] =>
  [everyItemIsOnSale, chosenOptionsAreValid, quantitiesAreInRange].flatMap((rule) => rule(attempt));

/** Names the line that a violation stands on. */
function onLines(
  attempt: OrderAttempt,
  check: (line: PricedLine) => readonly LineProblem[],
): readonly PlacingViolation[] {
  return attempt.lines.flatMap((line, index) =>
    check(line).map((problem) => ({
      ...problem,
      lineId: line.id,
      itemId: line.itemId,
      path: `/lines/${index}`,
    })),
  );
}

type LineProblem = DistributiveOmit<
  Extract<PlacingViolation, { path: string }>,
  'lineId' | 'itemId' | 'path'
>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const quantityOf = (attempt: OrderAttempt, itemId: string): number =>
  attempt.lines.filter((line) => line.itemId === itemId).reduce((sum, line) => sum + line.quantity, 0);
