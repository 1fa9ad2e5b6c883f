import type { Locale } from '@hiorder/contracts';
import { acceptedLanguages } from '@hiorder/http';
import { languageOf } from '../../../domain/friendly-name.ts';

/** Headers of every page: nothing may be loaded from elsewhere, run inline, or frame it. */
export function pageHeaders(o: { formsMayGoTo?: readonly string[] } = {}): Record<string, string> {
  const forms = ["'self'", ...(o.formsMayGoTo ?? [])].join(' ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      `default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; ` +
      `form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not "no-referrer": then browsers send `Origin: null` with our own form.
    'referrer-policy': 'same-origin',
  };
}

/** The page's language: asked for in the address, by the application, or by the browser. */
export const pageLocale = (o: {
  lang?: string | undefined;
  uiLocales?: string | undefined;
  acceptLanguage?: string | undefined;
}): Locale => languageOf(o.lang, ...(o.uiLocales?.split(' ') ?? []), ...acceptedLanguages(o.acceptLanguage));
