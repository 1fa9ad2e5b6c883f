import type { OrderedLine, OrderedThings } from '../ticket/ticket.ts';
import type { Printer } from './printer.ts';
import { slipWords, type SlipWords } from './slip-words.ts';

export type TextSize = 'small' | 'normal' | 'large' | 'huge';

/** One thing below the other, as wide as the paper. */
export type SlipBlock =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly bold?: boolean;
      readonly indented?: boolean;
    }
  /** On both edges of one line; below each other where there is no room. */
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly size: TextSize }
  /** White on black. */
  | { readonly kind: 'banner'; readonly text: string; readonly size: TextSize }
  | { readonly kind: 'rule' };

export type Slip = readonly SlipBlock[];

export interface TicketOnPaper {
  readonly order: OrderedThings;
  /** Where its party sits now. */
  readonly tableName: string;
  /** What is printed of it; null: all. */
  readonly station: string | null;
  /** The printer's name, which is how staff call the place it stands at. */
  readonly printer: string;
  /** 0: the first. */
  readonly copy: number;
  readonly locale: string;
  /** When it was placed, as the clock on the wall says it. */
  readonly time: string;
}

/** What a kitchen needs to read from two steps away; undefined when the station has nothing to do. */
export function ticketSlip(ticket: TicketOnPaper): Slip | undefined {
  const { order, copy } = ticket;
  const lines = linesFor(ticket);
  if (lines.length === 0) return undefined;
  const words = slipWords(ticket.locale);
  const portions = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return [
    ...(copy > 0 ? [{ kind: 'banner', text: `${words.again} ${copy}`, size: 'large' } as const] : []),
    { kind: 'pair', left: `${words.table} ${ticket.tableName}`, right: `#${order.number}`, size: 'huge' },
    { kind: 'pair', left: ticket.time, right: ticket.printer, size: 'normal' },
    { kind: 'rule' },
    ...lines.flatMap((line) => lineBlocks(line, words)),
    { kind: 'rule' },
    { kind: 'pair', left: words.count, right: String(portions), size: 'normal' },
  ];
}

export type CancelledOnPaper = Omit<TicketOnPaper, 'copy'> & { readonly reason: string | null };

/** Short: whoever finds it takes the ticket of this number away. `time`: when it was cancelled. */
export function cancellationSlip(cancelled: CancelledOnPaper): Slip | undefined {
  const { order, reason } = cancelled;
  const lines = linesFor(cancelled);
  if (lines.length === 0) return undefined;
  const words = slipWords(cancelled.locale);
  return [
    { kind: 'banner', text: words.cancelled, size: 'huge' },
    { kind: 'pair', left: `${words.table} ${cancelled.tableName}`, right: `#${order.number}`, size: 'huge' },
    { kind: 'pair', left: cancelled.time, right: cancelled.printer, size: 'normal' },
    { kind: 'rule' },
    ...lines.map(({ name, quantity }) => pairOf(name, quantity)),
    ...(reason ? [{ kind: 'text', text: `※ ${reason}`, size: 'normal', bold: true } as const] : []),
  ];
}

const linesFor = ({ order, station }: Pick<TicketOnPaper, 'order' | 'station'>): readonly OrderedLine[] =>
  order.lines.filter((line) => station === null || line.station === station);

const pairOf = (name: string, quantity: number) =>
  ({ kind: 'pair', left: name, right: `×${quantity}`, size: 'large' }) as const;

function lineBlocks({ name, quantity, options, note, needsIdCheck }: OrderedLine, words: SlipWords): Slip {
  return [
    pairOf(name, quantity),
    ...options.map(
      (option) => ({ kind: 'text', text: `+ ${option}`, size: 'normal', indented: true }) as const,
    ),
    ...(note
      ? [{ kind: 'text', text: `※ ${note}`, size: 'normal', bold: true, indented: true } as const]
      : []),
    ...(needsIdCheck ? [{ kind: 'banner', text: words.idCheck, size: 'normal' } as const] : []),
  ];
}

/** To see that a printer is reached, prints all our letters and has the right paper. */
export function testSlip(
  printer: Pick<Printer, 'name' | 'host' | 'port' | 'paper' | 'station'>,
  { locale, time }: { readonly locale: string; readonly time: string },
): Slip {
  const words = slipWords(locale);
  return [
    { kind: 'banner', text: words.test, size: 'large' },
    { kind: 'pair', left: printer.name, right: printer.station ?? '', size: 'large' },
    { kind: 'pair', left: `${printer.host}:${printer.port}`, right: `${printer.paper} mm`, size: 'small' },
    { kind: 'text', text: time, size: 'small' },
    { kind: 'rule' },
    { kind: 'text', text: '가나다라 뷁쀍 ABC abc 0123', size: 'normal' },
    { kind: 'text', text: 'ひらがな カタカナ 汉字漢字', size: 'normal' },
    { kind: 'text', text: words.works, size: 'normal', bold: true },
  ];
}
