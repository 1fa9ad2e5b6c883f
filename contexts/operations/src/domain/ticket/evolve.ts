import type { TicketStatus } from '@hiorder/contracts';
import type { TicketEvent } from './events.ts';
import { isOpened, type OpenTicket, type OrderedThings, type Step, type Ticket } from './ticket.ts';
import { isUndone } from './undo.ts';

/** How far along; of two steps at the same instant the lower one came first. */
const RANK: Readonly<Record<TicketStatus, number>> = {
  placed: 0,
  accepted: 1,
  ready: 2,
  served: 3,
  cancelled: 4,
  rejected: 5,
};

/** The same ticket whatever order its steps were heard in: events of different topics come in any order. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  switch (event.kind) {
    case 'opened':
      return opened(event.order, { ...ticket, steps: [placed(event.order), ...ticket.steps] });
    case 'stepped':
      return withHistory(ticket, { ...ticket, steps: [...ticket.steps, event.step] });
    case 'undone': {
      const undone = [...ticket.undone, event.undone].sort((a, b) => a.at.localeCompare(b.at));
      const steps = ticket.steps.filter((step) => !isUndone(undone, step));
      return withHistory(ticket, { ...ticket, steps, undone });
    }
    case 'dismissed':
      return { ...ticket, dismissed: event.dismissal };
  }
}

type Heard = Pick<Ticket, 'steps' | 'undone' | 'dismissed'>;

const withHistory = (ticket: Ticket, { steps, undone, dismissed }: Heard): Ticket =>
  isOpened(ticket)
    ? opened(ticket.order, { steps, undone, dismissed })
    : { ...ticket, steps, undone, dismissed };

const placed = ({ placedAt }: OrderedThings): Step => ({
  status: 'placed',
  at: placedAt,
  by: { kind: 'system' },
  reason: null,
  etaMinutes: null,
});

function opened(order: OrderedThings, { steps: heard, undone, dismissed }: Heard): OpenTicket {
  const rejected = heard.some(({ status }) => status === 'rejected');
  const steps = heard.filter(({ status }) => !(rejected && status === 'cancelled')).sort(byTime);
  const furthest = steps.reduce((a, b) => (RANK[b.status] > RANK[a.status] ? b : a));
  return { status: furthest.status, order, steps, undone, dismissed };
}

const byTime = (a: Step, b: Step): number =>
  Date.parse(a.at) - Date.parse(b.at) || RANK[a.status] - RANK[b.status];
