import type { Clock } from '@hiorder/kernel';
import type { Boards } from './ports/boards.ts';
import type { CallBoard } from './ports/call-board.ts';
import type { KitchenBook } from './ports/kitchen.ts';
import type { Events } from './ports/events.ts';
import type { Printers } from './ports/printers.ts';
import type { PrintJobs } from './ports/print-jobs.ts';
import type { SlipImages } from './ports/slip-images.ts';
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
  readonly printers: Printers;
  readonly printJobs: PrintJobs;
  readonly slipImages: SlipImages;
  /** Else only the ports that printers listen on. */
  readonly anyPrinterAddress: boolean;
  readonly events: Events;
  readonly clock: Clock;
}
