const PHOTOS = 'photos';
/** A long menu, as a phone shows it in its list: some 2 MB. */
const MOST = 150;
const LARGEST_BYTES = 40_000;

export const isPhoto = ({ pathname }: URL): boolean => pathname.startsWith('/media/');

export async function photo(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const photos = await caches.open(PHOTOS).catch(() => undefined);
  if (!photos) return fetch(request);
  const kept = await photos.match(request, { ignoreVary: true }).catch(() => undefined);
  if (kept) return kept;
  const answer = await fetch(request).catch(() => inAnySize(photos, request.url));
  // Not what was kept already, in another size.
  if (answer.ok && answer.url === request.url)
    event.waitUntil(keep(photos, request, answer.clone()).catch(() => undefined));
  return answer;
}

/** Without a line a smaller picture of the dish is better than none: `/media/{hash}/{width}`. */
async function inAnySize(photos: Cache, url: string): Promise<Response> {
  const dish = url.slice(0, url.lastIndexOf('/') + 1);
  const kept = (await photos.keys()).find((one) => one.url.startsWith(dish));
  return (kept && (await photos.match(kept, { ignoreVary: true }))) ?? Response.error();
}

async function keep(photos: Cache, request: Request, answer: Response): Promise<void> {
  const size = (await answer.clone().arrayBuffer()).byteLength;
  if (size > LARGEST_BYTES) return;
  await photos.put(request, answer);
  const all = await photos.keys();
  // Those that were kept first.
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((one) => photos.delete(one)));
}

export async function keepPhoto(url: URL): Promise<void> {
  const photos = await caches.open(PHOTOS);
  // As browsers ask for pictures: so it is the one that the browser has already.
  const accept = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
  const request = new Request(url, { headers: { accept } });
  if (await photos.match(request, { ignoreVary: true })) return;
  const answer = await fetch(request);
  if (answer.ok) await keep(photos, request, answer);
}
