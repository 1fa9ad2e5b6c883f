import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isGuest, MAY, type Principal } from '@hiorder/contracts';
import { refusal, type Claims, type Http } from '@hiorder/http';
import type { Clock, Log } from '@hiorder/kernel';
import Type from 'typebox';
import type { LiveHub } from '../../../application/live-hub.ts';
import type { Viewer } from '../../../application/live-message.ts';
import type { LiveFeed } from '../../../application/ports/live-feed.ts';
import { frame, frameOf } from './frame.ts';
import { responseStream } from './response-stream.ts';
import type { StreamLimits } from './stream-limits.ts';

export interface EventsRouteDependencies {
  readonly hub: LiveHub;
  readonly feed: Pick<LiveFeed, 'follow'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: StreamLimits;
  readonly maxBufferedBytes: number;
}

const schema = {
  // Tells the gateway whose cookie counts when a browser has several.
  querystring: Type.Object({ app: Type.Optional(Type.String({ maxLength: 20 })) }),
  headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 100 })) }),
  response: {
    200: {
      description: 'An endless stream of events',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
};
const docs = {
  summary: 'What happens, as Server-Sent Events',
  description:
    'Guests get what concerns their table session and their store, staff what concerns their store. ' +
    'Resumable with Last-Event-ID; `resync` says that everything should be read again.',
  tags: ['live'],
  problems: { 403: ['forbidden'], 429: ['too-many-streams'] },
};

export function eventsRoute(http: Http, deps: EventsRouteDependencies): void {
  const config = { auth: MAY['news.follow'], priority: 'exempt', docs } as const;
  http.get('/api/events', { schema, config, exposeHeadRoute: false }, async (request, reply) => {
    const viewer = viewerOf(request.claims);
    // Given up while its token was verified: nothing would ever give the place back.
    if (reply.raw.destroyed) return reply.hijack();
    const release = deps.limits.take(viewer.sub);
    reply.raw.once('close', release);
    const letGo = await deps.feed.follow(viewer.storeId);
    reply.hijack();
    if (reply.raw.destroyed) return letGo();
    reply.raw.once('close', letGo);
    // The end of the line is the end of the stream: framing each event as a chunk would cost more than the event.
    reply.raw.removeHeader('transfer-encoding');
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      connection: 'close',
      // Proxies that collect answers before they pass them on would make live events late.
      'x-accel-buffering': 'no',
    });
    // An empty id means the same as none.
    open(deps, { viewer, response: reply.raw, lastEventId: request.headers['last-event-id'] || undefined });
  });
}

function viewerOf(claims: Claims): Viewer {
  const { role, store, tableSession, sub, jti, standing, exp } = claims as unknown as Principal;
  const guest = isGuest(role);
  if (!store || (guest && !tableSession)) throw refusal(403);
  return {
    storeId: store,
    tableSessionId: guest ? tableSession : undefined,
    sub,
    jti,
    standing,
    expiresAt: exp * 1000,
  };
}

function open(
  deps: EventsRouteDependencies,
  o: { viewer: Viewer; response: ServerResponse; lastEventId: string | undefined },
): void {
  const { hub, clock, log } = deps;
  const { viewer, response } = o;
  const onSlow = (): void => log.info({ sub: viewer.sub, store: viewer.storeId }, 'slow stream cut');
  const stream = responseStream({ viewer, response, maxBufferedBytes: deps.maxBufferedBytes, onSlow });
  const begin = hub.begin(viewer, o.lastEventId);
  hub.join(stream);
  response.once('close', () => hub.leave(stream));
  // A broken line is no failure of ours.
  response.on('error', () => undefined);

  const missed = begin.missed?.map(frameOf);
  const bytes = missed?.reduce((sum, one) => sum + one.length, 0) ?? 0;
  // More than a slow line may hold would cut it each time that it comes back.
  const resume = missed !== undefined && bytes <= deps.maxBufferedBytes / 2;
  const id = resume && o.lastEventId !== undefined ? undefined : begin.lastId;
  stream.write(frame({ id, name: 'hello', data: { at: clock.now().toISOString() } }));
  if (resume) missed.forEach(stream.write);
  else stream.resync(missed ? 'too-much-missed' : 'last-event-unknown');
  if (!begin.closed) return;
  if (!resume || !begin.missed?.includes(begin.closed)) stream.send(begin.closed);
  stream.end();
}
