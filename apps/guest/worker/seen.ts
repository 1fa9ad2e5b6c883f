import { isPhoto, keepPhoto } from './photos.ts';
import { file, isFile } from './shell.ts';

/** What a page had fetched before there was anybody to keep it: its words, letters and pictures. */
export async function keepSeen(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) continue;
    const kept = isFile(url) ? keepFile(url) : isPhoto(url) ? keepPhoto(url) : undefined;
    await kept?.catch(() => undefined);
  }
}

async function keepFile(url: URL): Promise<void> {
  let kept: Promise<unknown> | undefined;
  await file(new Request(url), (work) => void (kept = work));
  await kept;
}
