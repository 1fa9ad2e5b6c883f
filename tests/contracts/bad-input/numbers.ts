import { placesOf, type Schema } from '../../support/open-api.ts';

export interface WrongNumber {
  readonly path: readonly string[];
  readonly value: number;
  /** The document says so: the refusal names it. Else whatever the operation is about has no such number. */
  readonly isDocumented: boolean;
}

/** Far more than anybody has of anything, whether or not somebody wrote down how much that is. */
export const HUGE = [1e308, Number.MAX_SAFE_INTEGER + 1];

/** For every number, wherever it stands: below its least, above its most, a part of one, huge and negative. */
export const wrongNumbersOf = (schema: Schema): readonly WrongNumber[] =>
  placesOf(schema).flatMap((place) =>
    wrongNumbers(place.schema).map((one) => ({ ...one, path: place.path })),
  );

export function wrongNumbers({ type, minimum, maximum, ...schema }: Schema): Omit<WrongNumber, 'path'>[] {
  if ((type !== 'integer' && type !== 'number') || schema.const !== undefined || schema.enum) return [];
  const least = minimum ?? -Infinity;
  const most = maximum ?? Infinity;
  const asked = [
    -1,
    ...HUGE,
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ];
  return [
    ...[...new Set(asked)]
      .map((value) => ({ value, isDocumented: value < least || value > most }))
      .filter(({ value, isDocumented }) => isDocumented || minimum === undefined || value > 0),
    ...(type === 'integer' ? [{ value: (minimum ?? 0) + 0.5, isDocumented: true }] : []),
  ];
}
