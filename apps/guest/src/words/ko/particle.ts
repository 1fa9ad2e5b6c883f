/** Picks the Korean particle by whether the word ends in a consonant: 맵기를, 사이즈를, 토핑을. */
export function particle(word: string, afterConsonant: string, afterVowel: string): string {
  const last = word.trim().charCodeAt(word.trim().length - 1) - 0xac00;
  const isHangul = last >= 0 && last < 11172;
  return word + (isHangul && last % 28 > 0 ? afterConsonant : afterVowel);
}
