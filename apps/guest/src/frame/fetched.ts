import { pause } from '@hiorder/ui';

/** Code may be asked for in a tunnel: it comes when the network does. */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load();
    } catch {
      await pause(1000 * 2 ** attempt);
    }
  }
  return load();
}
