/** Where to go after signing in: a path of ours and nothing else, however it is written. */
export function safeReturnTo(asked: string | undefined, origin: string, home = '/staff/'): string {
  if (asked === undefined || !/^\/[^/\\]/.test(asked) || asked.length > 1_000) return home;
  if (!URL.canParse(asked, origin)) return home;
  const url = new URL(asked, origin);
  // Only here is it known what the browser makes of dots, backslashes and tabs: `/.//x` is `//x`, somebody else's.
  if (url.origin !== origin || /^\/(\/|auth\/)/.test(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}
