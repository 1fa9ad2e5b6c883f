import { CHAT_CLOSED } from '@hiorder/contracts';
import type { TokenVerifier } from '@hiorder/http';
import type { Live } from '../../../application/ports/live-line.ts';
import { showState } from '../../../application/queries/conversation-state.ts';
import { told } from './frames.ts';
import type { HearingDependencies } from './hear-viewer.ts';
import type { Line } from './line.ts';
import { viewerOf, type Viewer } from './viewer.ts';

export type GreetingDependencies = HearingDependencies & {
  readonly verifier: TokenVerifier;
  /** Gives the place back; undefined: this caller has too many. */
  take(sub: string): (() => void) | undefined;
};

/** From its hello on a line hears everything that concerns who holds it. Undefined: it was ended instead. */
export async function greet(
  line: Line,
  token: string,
  deps: GreetingDependencies,
): Promise<Viewer | undefined> {
  const viewer = await viewerOf(token, deps.verifier).catch(() => undefined);
  if (!viewer) return void line.end(CHAT_CLOSED.token, 'token-invalid');
  const { own, principal } = viewer;
  const release = deps.take(principal.sub);
  if (!release) return void line.end(CHAT_CLOSED.tooMuch, 'too-many-sockets');
  line.onEnd(release);
  const letGo = await deps.line.follow(principal.store, {
    heard: (live) => pass(line, live, viewer),
    missed: () => line.send({ type: 'resync', reason: 'something may have been missed' }),
  });
  if (!line.isOpen()) return void letGo();
  line.onEnd(letGo);
  const at = deps.clock.now().toISOString();
  const reader = { kind: 'guest', id: principal.sub } as const;
  const conversation = own && (await showState(deps, own.tableSessionId, reader));
  line.send({ type: 'hello', at, ...(conversation && { conversation }) });
  return viewer;
}

function pass(line: Line, live: Live, viewer: Viewer): void {
  if (!concerns(live, viewer)) return;
  line.send(told(live));
  if (live.kind === 'ended' && viewer.own) line.end(CHAT_CLOSED.ended, 'conversation-ended');
}

/** Guests hear of their own conversation, staff of their store's; nobody hears their own typing. */
function concerns(live: Live, { own, principal }: Viewer): boolean {
  if (own && own.tableSessionId !== live.ref.tableSessionId) return false;
  return live.kind !== 'typing' || live.from.id !== principal.sub;
}
