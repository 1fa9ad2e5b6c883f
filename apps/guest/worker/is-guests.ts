/** Not the staff's app, nor a page to sign in or to pay. */
export const isGuests = ({ pathname }: Pick<URL, 'pathname'>): boolean =>
  !/^\/(staff|auth|oidc|checkout|sandbox|api|media|internal|health|metrics)(\/|$)/.test(pathname);
