import type { LiveMessage } from '../../../application/live-message.ts';

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON holds no line ends. */
export function frame(o: { id?: string | undefined; name: string; data: unknown }): Buffer {
  const id = o.id === undefined ? '' : `id: ${o.id}\n`;
  return Buffer.from(`${id}event: ${o.name}\ndata: ${JSON.stringify(o.data)}\n\n`);
}

export const resyncFrame = (reason: string): Buffer => frame({ name: 'resync', data: { reason } });

/** A comment: clients do not see it, but their network does. */
export const HEARTBEAT = Buffer.from(':\n\n');

const frames = new WeakMap<LiveMessage, Buffer>();

/** Made once, however many streams it goes to. */
export function frameOf(message: LiveMessage): Buffer {
  let made = frames.get(message);
  if (!made) {
    made = frame(message);
    frames.set(message, made);
  }
  return made;
}
