export const word = 'order';
