const HANGUL = /^[\uac00-\ud7a3]{3,4}$/;

/** `김지우` → `지우`, `Jiwoo Kim` → `JK`: what people call each other by. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  if (words.length === 1) return HANGUL.test(first) ? first.slice(-2) : [...first].slice(0, 2).join('');
  return words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}
