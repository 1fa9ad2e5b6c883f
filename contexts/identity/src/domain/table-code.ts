/** Crockford's base 32: digits and letters that are not taken for each other, also when read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters of 5 bits: 130 bits that nobody guesses. */
export const CODE_LENGTH = 26;

/** Each byte gives one character by its lowest five bits. */
export const tableCode = (random: Uint8Array): string =>
  Array.from(random.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');

/** What a person meant who typed a code: any case, O for 0, I and L for 1. */
export const normalizedCode = (typed: string): string =>
  typed.trim().toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1');
