import { isLanguage, type Language } from '../../../domain/language/language.ts';

/** Of the languages we speak, the one a browser likes best; undefined when it asks for none of them. */
export function wantedLanguage(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').slice(0, 500).split(',').map(wishOf);
  return wishes
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language as Language)[0];
}

function wishOf(part: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
