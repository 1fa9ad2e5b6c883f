import type { KoaContextWithOIDC } from 'oidc-provider';
import { pageHeaders, pageLocale } from '../http/page-reply.ts';
import { memberWay } from '../http/pages/member-page.ts';
import { failedPage, signedOutPage, signOutPage } from '../http/pages/message-pages.ts';
import type { ProtocolPages } from './provider-options.ts';

const localeOf = (ctx: KoaContextWithOIDC) =>
  pageLocale({
    uiLocales: typeof ctx.query['ui_locales'] === 'string' ? ctx.query['ui_locales'] : undefined,
    acceptLanguage: ctx.get('accept-language'),
  });

function show(ctx: KoaContextWithOIDC, page: string, formsMayGoTo: readonly string[] = []): void {
  ctx.set(pageHeaders({ formsMayGoTo }));
  ctx.body = page;
}

/** Where a form that ends in a redirect will land: browsers hold the form's policy against the redirect too. */
export function originsOf(...urls: readonly unknown[]): string[] {
  const parsed = urls.map((url) =>
    typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : 'null',
  );
  return [...new Set(parsed)].filter((origin) => origin !== 'null');
}

/** Pages that the protocol shows by itself, in our look. */
export const protocolPages: ProtocolPages = {
  signOut(ctx, o) {
    const target = ctx.oidc.params?.['post_logout_redirect_uri'];
    show(ctx, signOutPage(localeOf(ctx), o), originsOf(target));
  },
  signedOut: (ctx) => show(ctx, signedOutPage(localeOf(ctx))),
  failed: (ctx, failure) => show(ctx, failedPage(localeOf(ctx), reasonOf(failure))),
};

/** The one page that members' provider shows: it has no signing out. */
export const memberPages: Pick<ProtocolPages, 'failed'> = {
  failed(ctx, failure) {
    const locale = localeOf(ctx);
    show(ctx, failedPage(locale, reasonOf(failure), memberWay(locale)));
  },
};

const reasonOf = ({ error, description }: { error: string; description: string | undefined }): string =>
  description === undefined ? error : `${error}: ${description}`;
