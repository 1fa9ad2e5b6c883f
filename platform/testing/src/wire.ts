/** JSON as it came over the wire: a test looks into it freely, and says what it is where it goes on working with it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Wire = any;
