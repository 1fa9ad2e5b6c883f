const MOST = 20;
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** RFC 9110 `Accept-Language`: tags by weight, most wanted first; `*` and what is not wanted at all left out. */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',', MOST)
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) };
    })
    .filter(({ tag, weight }) => TAG.test(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** The most wanted of the languages that are `spoken`; undefined when none of them is wanted. */
export function wantedLanguage<Language extends string>(
  header: string | undefined,
  spoken: readonly Language[],
): Language | undefined {
  const primaries = acceptedLanguages(header).map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return primaries.flatMap((primary) => spoken.filter((language) => language === primary))[0];
}
