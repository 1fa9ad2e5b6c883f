import { connect, type Socket } from 'node:net';

/** A line to a printer: what is said is sent whole, what is answered is read byte by byte. */
export interface Conversation {
  /** Resolves when the other side's machine has taken all of it. */
  say(bytes: Buffer): Promise<void>;
  /** The next byte that `wanted` knows; rejects when the line is lost or nothing comes in time. */
  hear(wanted: (byte: number) => boolean, withinMs: number): Promise<number>;
  /** Nothing more to say; resolves when the other side has nothing more to say either. */
  finish(withinMs: number): Promise<void>;
  hangUp(): void;
}

export interface ConversationOptions {
  readonly host: string;
  readonly port: number;
  readonly connectMs: number;
  /** For how long nothing at all may move. */
  readonly idleMs: number;
  /** After which it is over, come what may. */
  readonly lastMs: number;
}

/** Rejects when nobody answers there. */
export async function converse(o: ConversationOptions): Promise<Conversation> {
  const socket = connect({
    host: o.host,
    port: o.port,
    noDelay: true,
    signal: AbortSignal.timeout(o.lastMs),
  });
  const lost = new Promise<never>((_, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the line was closed')));
    socket.on('timeout', () => socket.destroy(new Error('nothing moves')));
  });
  // Whoever waits for something hears of it; when nobody waits, it does not matter.
  lost.catch(() => undefined);
  socket.setTimeout(o.connectMs);
  try {
    await Promise.race([new Promise<void>((resolve) => socket.once('connect', () => resolve())), lost]);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.setTimeout(o.idleMs);
  return speakingOver(socket, lost);
}

/** A printer says a few bytes. Whatever says more is none, and is not listened to. */
const MOST_HEARD = 1_024;

function speakingOver(socket: Socket, lost: Promise<never>): Conversation {
  let heard: number[] = [];
  let received = 0;
  let arrived: (() => void) | undefined;
  let ended = false;
  let listening = true;
  socket.on('data', (bytes: Buffer) => {
    received += bytes.length;
    if (received > MOST_HEARD) return void socket.destroy(new Error('no printer says so much'));
    if (listening) heard.push(...bytes);
    arrived?.();
  });
  socket.on('end', () => {
    ended = true;
    arrived?.();
  });
  const next = (wanted: (byte: number) => boolean): number | undefined => {
    for (let byte = heard.shift(); byte !== undefined; byte = heard.shift()) if (wanted(byte)) return byte;
    return undefined;
  };
  /** However often something arrives, it does not take longer. */
  const until = async <T>(found: () => T | undefined, withinMs: number): Promise<T> => {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const it = found();
      if (it !== undefined) return it;
      const something = new Promise<void>((done) => (arrived = done));
      await within(something, Math.max(deadline - performance.now(), 0), lost);
    }
  };
  return {
    say: (bytes) =>
      Promise.race([
        new Promise<void>((resolve, reject) =>
          socket.write(bytes, (error) => (error ? reject(error) : resolve())),
        ),
        lost,
      ]),
    hear: (wanted, withinMs) =>
      until(() => {
        const byte = next(wanted);
        if (byte === undefined && ended) throw new Error('the other side has hung up');
        return byte;
      }, withinMs),
    async finish(withinMs) {
      listening = false;
      heard = [];
      socket.end();
      await until(() => ended || undefined, withinMs);
    },
    hangUp: () => void socket.destroy(),
  };
}

async function within(wanted: Promise<void>, ms: number, lost: Promise<never>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  try {
    await Promise.race([wanted, late, lost]);
  } finally {
    clearTimeout(timer);
  }
}
