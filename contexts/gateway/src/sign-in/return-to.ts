const HOME = '/staff/';

/** Where to go after signing in: a path of ours and nothing else, however it is written. */
export function safeReturnTo(asked: string | undefined, origin: string): string {
  if (asked === undefined || !/^\/[^/\\]/.test(asked) || asked.length > 1_000) return HOME;
  if (!URL.canParse(asked, origin)) return HOME;
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.pathname.startsWith('/auth/')) return HOME;
  return url.pathname + url.search + url.hash;
}
