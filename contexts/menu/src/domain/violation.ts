/** One thing that is wrong with a command; `path` is a JSON pointer into it. */
export interface Violation {
  readonly code:
    | 'text-required'
    | 'too-long'
    | 'min-above-max'
    | 'max-above-options'
    | 'duplicate-id'
    | 'unknown-id'
    | 'unknown-allergen'
    | 'unknown-tag'
    | 'group-is-shared'
    | 'unknown-category'
    | 'currency-mismatch'
    | 'price-below-zero'
    | 'out-of-range'
    | 'main-needs-no-main'
    | 'order-incomplete';
  readonly path: string;
  readonly [data: string]: unknown;
}
