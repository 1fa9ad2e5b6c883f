export const middle = 1;
