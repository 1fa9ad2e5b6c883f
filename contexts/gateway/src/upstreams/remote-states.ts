import { request, type Agent } from 'undici';
import { READY_PATH, readyState } from './ready-state.ts';
import type { UpstreamState } from './upstream.ts';

/** Ready when one replica is; says how many are, or what is wrong when none is. */
export async function remoteStates(urls: readonly string[], dispatcher: Agent): Promise<UpstreamState> {
  const states = await Promise.all(urls.map((url) => readyState(ask(url, dispatcher))));
  const well = states.filter(({ ready }) => ready).length;
  if (well === states.length) return { ready: true, says: 'ok' };
  if (well > 0) return { ready: true, says: `${well} of ${states.length} replicas` };
  return { ready: false, says: [...new Set(states.map(({ says }) => says))].join('; ') };
}

async function ask(url: string, dispatcher: Agent) {
  const { statusCode: status, body } = await request(url + READY_PATH, { dispatcher });
  return { status, headers: {}, text: await body.text() };
}
