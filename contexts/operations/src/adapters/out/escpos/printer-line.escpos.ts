import type { PrinterLine } from '../../../application/ports/printer-line.ts';
import type { NotPrinted, PrintOutcome } from '../../../domain/printing/print-job.ts';
import { printerAddress, type AlsoAt } from './address.ts';
import { ASK_DONE, ASK_STATE, isDone, isState, stateOf, ticketBytes } from './commands.ts';
import { converse, type Conversation } from './conversation.ts';

export interface Patience {
  readonly connectMs: number;
  /** Of a printer that was asked how it is. */
  readonly answerMs: number;
  readonly idleMs: number;
  /** Of a printer that has everything: until it says that it is done. */
  readonly doneMs: number;
  readonly lastMs: number;
}

/** All of it is shorter than the lease of a job. */
export const PATIENCE: Patience = {
  ...{ connectMs: 3_000, answerMs: 3_000, idleMs: 20_000 },
  ...{ doneMs: 20_000, lastMs: 60_000 },
};

type Ticket = Parameters<PrinterLine['print']>[0];

/** ESC/POS over TCP, as nearly all network printers of receipts speak it. */
export const escposLine = (o: AlsoAt & { readonly patience?: Patience }): PrinterLine => {
  const patience = o.patience ?? PATIENCE;
  return {
    async print(ticket) {
      const { host, port } = ticket.printer;
      const address = await printerAddress(host, o);
      if (address === undefined) return notPrinted('unreachable');
      let line: Conversation;
      try {
        line = await converse({ ...patience, host: address, port });
      } catch {
        return notPrinted('unreachable');
      }
      try {
        return await printOver(line, ticket, patience);
      } finally {
        line.hangUp();
      }
    },
  };
};

const notPrinted = (why: NotPrinted): PrintOutcome => ({ kind: 'not-printed', why });

async function printOver(
  line: Conversation,
  { printer, raster, beforeSending }: Ticket,
  patience: Patience,
): Promise<PrintOutcome> {
  if (printer.answers) {
    const state = await askState(line, patience.answerMs).catch(() => 'unreachable' as const);
    if (state !== 'ready') return notPrinted(state);
  }
  if (!(await beforeSending())) return notPrinted('unreachable');
  try {
    await line.say(ticketBytes(raster));
    if (printer.answers) {
      await line.say(ASK_DONE);
      await line.hear(isDone, patience.doneMs);
    } else await line.finish(patience.doneMs);
    return { kind: 'printed' };
  } catch {
    return { kind: 'uncertain' };
  }
}

async function askState(line: Conversation, withinMs: number): Promise<ReturnType<typeof stateOf>> {
  await line.say(ASK_STATE);
  const offline = await line.hear(isState, withinMs);
  return stateOf(offline, await line.hear(isState, withinMs));
}
