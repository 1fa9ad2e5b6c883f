/** JSON as it came over the wire: a test looks into it freely, and says what it is where it goes on working with it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Wire = any;
