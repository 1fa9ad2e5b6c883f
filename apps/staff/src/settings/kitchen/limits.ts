/** As the server takes them. */
export const MOST_REASONS = 12;
export const LONGEST_COOKING = 180;
export const LONGEST_STEP = 60;
