import { setTimeout as sleep } from 'node:timers/promises';
import {
  claimRequest,
  keepParked,
  listDeadLetters,
  requestReplay,
  takeDeadLetter,
  type DeadLetter,
} from './dead-letters.postgres.ts';
import { applyEvent, errorText, type HandlingOptions } from './handle-events.ts';
import { isOutage } from './patience.ts';

/** Handles parked events once more, oldest first, all or the one with this id; answers how many succeeded. */
export async function replay(o: HandlingOptions, only?: string): Promise<number> {
  let succeeded = 0;
  for (const letter of await listDeadLetters(o.database, o.consumer)) {
    if (only !== undefined && letter.id !== only) continue;
    if (await replayOne(o, letter)) succeeded += 1;
  }
  return succeeded;
}

/** Does what operators ask for through the database, until the consumer stops. */
export async function replayWhenAsked(o: HandlingOptions, everyMs: number): Promise<void> {
  while (!o.signal.aborted) {
    await replayRequested(o).catch((error: unknown) =>
      o.log.warn({ err: error }, 'parked events not replayed, trying again'),
    );
    // Waiting to be asked keeps no process alive.
    await sleep(everyMs, undefined, { signal: o.signal, ref: false }).catch(() => undefined);
  }
}

async function replayRequested(o: HandlingOptions): Promise<void> {
  for (const letter of await listDeadLetters(o.database, o.consumer)) {
    if (o.signal.aborted) return;
    if (letter.replayRequestedAt === null) continue;
    if (!(await claimRequest(o.database, o.consumer, letter.id))) continue;
    try {
      if (await replayOne(o, letter)) o.log.info({ event: letter.id, type: letter.type }, 'event replayed');
    } catch (error) {
      await requestReplay(o.database, o.consumer, letter.id);
      throw error;
    }
  }
}

/** Effects and the letter's end in one transaction: of two replays one has it. Throws when nothing can be said yet. */
async function replayOne(o: HandlingOptions, { id, event }: DeadLetter): Promise<boolean> {
  try {
    return await o.slot(() =>
      o.database.transaction(async (tx) => {
        const taken = await takeDeadLetter(tx, o.consumer, id);
        if (!taken) return false;
        await applyEvent(o.subscriptions, taken, tx);
        await o.beforeCommit(tx);
        return true;
      }),
    );
  } catch (error) {
    if (isOutage(error)) throw error;
    o.log.warn({ err: error, event: id }, 'replay failed, the event stays parked');
    await keepParked(o.database, { consumer: o.consumer, event, error: errorText(error) });
    return false;
  }
}
