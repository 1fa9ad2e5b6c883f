/** Where to go after signing in: a path of ours and nothing else, however it is written. */
export function safeReturnTo(asked: string | undefined, origin: string, home = '/staff/'): string {
  if (asked === undefined || !/^\/[^/\\]/.test(asked) || asked.length > 1_000) return home;
  if (!URL.canParse(asked, origin)) return home;
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.pathname.startsWith('/auth/')) return home;
  return url.pathname + url.search + url.hash;
}
