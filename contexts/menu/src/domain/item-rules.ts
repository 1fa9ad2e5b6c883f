import type { Locale } from '@hiorder/kernel';
import { ALLERGENS, TAGS, unknownCodes } from './food-codes.ts';
import { textViolations, tidyText } from './localized-text.ts';
import type { ItemContent } from './menu-item.ts';
import { groupViolations, leastPrice, tidyGroup } from './option-group.ts';
import type { Violation } from './violation.ts';

export const NAME_LENGTH = 80;
export const DESCRIPTION_LENGTH = 500;
const ORIGIN_LENGTH = 80;
const MOST_EXPENSIVE = 100_000_000;

export const tidyContent = (content: ItemContent): ItemContent => ({
  ...content,
  name: tidyText(content.name),
  description: tidyText(content.description),
  optionGroups: content.optionGroups.map(tidyGroup),
  origin: content.origin.map(({ ingredient, country }) => ({
    ingredient: tidyText(ingredient),
    country: tidyText(country),
  })),
});

type Rule = (content: ItemContent, required: Locale) => Violation[];

const hasAName: Rule = ({ name }, required) =>
  textViolations(name, { path: '/name', max: NAME_LENGTH, required });

const isDescribedInTheStoresLanguage: Rule = ({ description }, required) =>
  textViolations(description, { path: '/description', max: DESCRIPTION_LENGTH, required, optional: true });

const namesOriginsFully: Rule = ({ origin }, required) =>
  origin.flatMap(({ ingredient, country }, i) => [
    ...textViolations(ingredient, { path: `/origin/${i}/ingredient`, max: ORIGIN_LENGTH, required }),
    ...textViolations(country, { path: `/origin/${i}/country`, max: ORIGIN_LENGTH, required }),
  ]);

const costsNothingOrMore: Rule = ({ price, optionGroups }) => {
  if (!Number.isSafeInteger(price) || price < 0 || price > MOST_EXPENSIVE) {
    return [{ code: 'out-of-range', path: '/price/amount', max: MOST_EXPENSIVE }];
  }
  const least = leastPrice(price, optionGroups);
  return least < 0 ? [{ code: 'price-below-zero', path: '/optionGroups', least }] : [];
};

const offersOptionsThatCanBeChosen: Rule = ({ optionGroups }, required) =>
  groupViolations(optionGroups, required);

const usesKnownCodes: Rule = ({ allergens, tags }) => [
  ...unknownCodes(allergens, ALLERGENS).map((i): Violation => ({
    code: 'unknown-allergen',
    path: `/allergens/${i}`,
  })),
  ...unknownCodes(tags, TAGS).map((i): Violation => ({ code: 'unknown-tag', path: `/tags/${i}` })),
];

const aMainNeedsNoMain: Rule = ({ course, needsMain }) =>
  course === 'main' && needsMain ? [{ code: 'main-needs-no-main', path: '/needsMain' }] : [];

const isSpicyWithinReason: Rule = ({ spicy }) =>
  Number.isInteger(spicy) && spicy >= 0 && spicy <= 3
    ? []
    : [{ code: 'out-of-range', path: '/spicy', max: 3 }];

const RULES: readonly Rule[] = [
  hasAName,
  isDescribedInTheStoresLanguage,
  costsNothingOrMore,
  offersOptionsThatCanBeChosen,
  usesKnownCodes,
  namesOriginsFully,
  aMainNeedsNoMain,
  isSpicyWithinReason,
];

/** Everything that is wrong with tidied content, at once. */
export const contentViolations = (content: ItemContent, required: Locale): Violation[] =>
  RULES.flatMap((rule) => rule(content, required));
