import { openApiOf, type Http } from '@hiorder/http';
import type { Upstream } from '../upstreams/upstream.ts';
import { mergedDocument, type Document } from './merged-document.ts';

/** Where every context says what it offers. */
const DESCRIPTION_PATH = '/internal/openapi.json';
/** Contexts are replaced while we run. */
const FRESH_MS = 60_000;
/** The document is read by people, who would rather have it without one context than wait for that one. */
const PATIENCE_MS = 2_000;

/**
 * One document of what the contexts say about themselves. Of one that is down it says what was last known; one that
 * has never been heard of is named in `info`, and asked again at the next request.
 */
export function openApiDocument(
  ownRoutes: readonly Http[],
  upstreams: Readonly<Record<string, Upstream>>,
): () => Promise<string> {
  const known = new Map<string, Document>();
  let text = '';
  let freshUntil = 0;

  async function ask(name: string): Promise<boolean> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await upstreams[name]?.ask({
        method: 'GET',
        path: DESCRIPTION_PATH,
        headers: {},
        signal,
      });
      if (answer?.status !== 200) return false;
      known.set(name, JSON.parse(answer.text) as Document);
      return true;
    } catch {
      return false;
    }
  }

  return async () => {
    if (performance.now() < freshUntil) return text;
    const names = Object.keys(upstreams);
    const heard = await Promise.all(names.map(ask));
    const unheard = names.filter((name) => !known.has(name));
    const own = openApiOf(ownRoutes) as unknown as Document;
    text = JSON.stringify(mergedDocument([own, ...known.values()], unheard));
    if (heard.every(Boolean)) freshUntil = performance.now() + FRESH_MS;
    return text;
  };
}
