import type { guestRenamed } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import { changeTableSession } from '../../domain/table-session/change-table-session.ts';
import { guestOf } from '../../domain/table-session/table-session.ts';
import type { Ports } from '../ports/ports.ts';
import { guestJoinedEvent } from '../publishing/table-session-events.ts';

/** The party sees the new name. Who has left in the meantime keeps the old one. */
export const onGuestRenamed =
  (ports: Pick<Ports, 'sessions' | 'outbox' | 'clock'>) =>
  async ({ data }: { data: NewEvent<typeof guestRenamed>['data'] }, tx: Transaction): Promise<void> => {
    const { tableSessionId, guestId, nickname } = data;
    const session = await ports.sessions.lock(tx, tableSessionId);
    if (!session) return;
    const renamed = changeTableSession(session, { kind: 'rename-guest', guestId, nickname });
    if (!renamed.ok || renamed.value === session) return;
    await ports.sessions.save(tx, renamed.value);
    const guest = guestOf(renamed.value, guestId);
    if (guest) await ports.outbox.append(tx, [guestJoinedEvent(renamed.value, guest, ports.clock.now())]);
  };
