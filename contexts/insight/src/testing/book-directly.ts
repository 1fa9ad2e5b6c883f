import type { NewEvent, UnitOfWork } from '@hiorder/kernel';
import { outboxRows } from '@hiorder/messaging';
import { booked } from '../adapters/in/events/subscriptions.ts';
import { bookNotes } from '../application/book.ts';
import { bookingPorts } from '../index.ts';

const CHUNK = 500;

/**
 * Has insight's books in `database` hear of something that nobody else is told of: a past, without tickets on the board
 * and notes on phones.
 */
export async function bookDirectly(database: UnitOfWork, events: readonly NewEvent[]): Promise<void> {
  const handlers = new Map(booked(bookingPorts).map((one) => [one.definition.type, one]));
  for (let i = 0; i < events.length; i += CHUNK)
    await database.transaction(async (tx) => {
      for (const { event } of outboxRows('test', events.slice(i, i + CHUNK)))
        await handlers.get(event.type)?.handle(event, tx);
      await bookNotes(bookingPorts, tx);
    });
}
