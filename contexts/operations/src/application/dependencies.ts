import type { Clock } from '@hiorder/kernel';
import type { Boards } from './ports/boards.ts';
import type { CallBoard } from './ports/call-board.ts';
import type { KitchenBook } from './ports/kitchen.ts';
import type { Events } from './ports/events.ts';
import type { Floor } from './ports/floor.ts';
import type { CallKindLists, ServiceCalls } from './ports/service-calls.ts';
import type { Tickets } from './ports/tickets.ts';

export interface OperationsDependencies {
  readonly tickets: Tickets;
  readonly floor: Floor;
  readonly boards: Boards;
  readonly serviceCalls: ServiceCalls;
  readonly callKinds: CallKindLists;
  readonly kitchen: KitchenBook;
  readonly callBoard: CallBoard;
  readonly events: Events;
  readonly clock: Clock;
}
