import { once } from 'node:events';
import { request, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface Received {
  readonly id: string | undefined;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

export interface OpenStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: readonly Received[];
  names(): string[];
  heartbeats(): number;
  ended(): boolean;
  /** What was no event: an answer that is not a stream. */
  rest(): string;
  readonly close: () => void;
}

/** A screen's side of the stream, over a real connection. */
export async function openStream(o: {
  port: number;
  token: string;
  lastEventId?: string | undefined;
}): Promise<OpenStream> {
  const headers = {
    authorization: `Bearer ${o.token}`,
    ...(o.lastEventId === undefined ? {} : { 'last-event-id': o.lastEventId }),
  };
  const call: ClientRequest = request({ port: o.port, path: '/api/events', headers, agent: false });
  call.end();
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  const events: Received[] = [];
  let beats = 0;
  let over = false;
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) beats += 1;
      else events.push(parse(block));
    }
  });
  response.on('error', () => undefined);
  response.on('close', () => (over = true));
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    names: () => events.map(({ name }) => name),
    heartbeats: () => beats,
    ended: () => over,
    rest: () => text,
    close: () => call.destroy(),
  };
}

function parse(block: string): Received {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  return {
    id: fields.get('id'),
    name: fields.get('event') ?? 'message',
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  };
}
