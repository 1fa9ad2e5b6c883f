/** The language of those offered that the reader prefers; the first of them when none is wanted. */
export function acceptedLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Language {
  const [first] = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return {
        language: offered.find((one) => one === tag.slice(0, 2).toLowerCase()),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ language }) => language !== undefined)
    .sort((a, b) => b.quality - a.quality);
  return first?.language ?? offered[0]!;
}
