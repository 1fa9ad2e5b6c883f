import type { Log } from '@hiorder/kernel';
import { noticeOf } from '../domain/wording.ts';
import type { Delivery, PushDesk } from './ports/push-desk.ts';
import type { PushService } from './ports/push-service.ts';

export interface SendingPorts {
  readonly desk: PushDesk;
  readonly service: PushService;
  readonly log: Log;
}

const AT_ONCE = 20;
const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Everything that is due. A phone may be told twice when this process dies in between, and shows it once. */
export async function sendDue(ports: SendingPorts): Promise<void> {
  for (;;) {
    const due = await ports.desk.take(AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((delivery) => deliver(ports, delivery)));
  }
}

async function deliver({ desk, service, log }: SendingPorts, delivery: Delivery): Promise<void> {
  const { to, topic, news, attempts } = delivery;
  const notice = noticeOf(news, { topic, language: to.locale });
  const outcome = await service.send({ to, notice, topic });
  switch (outcome.kind) {
    case 'sent':
      return desk.done(delivery);
    case 'gone':
      return desk.forget(to.endpoint);
    case 'refused':
      log.warn({ service: new URL(to.endpoint).host, topic }, 'push refused');
      return desk.done(delivery);
    case 'later':
      if (attempts >= MOST_ATTEMPTS) return desk.done(delivery);
      return desk.postpone(delivery, outcome.afterMs ?? pauseAfter(attempts));
  }
}

const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
