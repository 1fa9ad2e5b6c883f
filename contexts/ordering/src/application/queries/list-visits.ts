import type { VisitView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import type { Numbered, Order } from '../../domain/order/order.ts';
import { hasSignedOut, memberOf, type MemberSeat } from '../../domain/visit/member-seat.ts';
import type { GuestCaller } from '../caller.ts';
import { textIn } from '../localized.ts';
import type { Ports } from '../ports/ports.ts';
import { money, type Viewer } from './viewer.ts';

export interface MemberCaller extends GuestCaller {
  readonly memberId: string;
  /** When they signed in at this seat. */
  readonly memberSince: Date;
}

export interface ListVisits {
  readonly limit: number;
  /** Goes on after this visit. */
  readonly after: string | null;
}

export interface VisitPageView {
  readonly items: VisitView[];
  /** The last visit looked at, when there are more. */
  readonly next: string | null;
}

/**
 * What the caller ordered on former visits, newest first. The one query that is not of one store: it is the member's own
 * history, by the member of their token, and says nothing of anybody else at those tables.
 */
export const listVisits =
  (ports: Pick<Ports, 'memberSeats' | 'orders' | 'stores'>) =>
  async (
    caller: MemberCaller,
    { limit, after }: ListVisits,
    viewer: Pick<Viewer, 'languages'>,
  ): Promise<Result<VisitPageView, { code: 'signed-out' }>> => {
    const { id: guestId, memberId, memberSince: since, tableSessionId: without } = caller;
    const here = await ports.memberSeats.ofGuest(guestId);
    if (hasSignedOut(here, { guestId, since })) return err({ code: 'signed-out' });
    const page = await ports.memberSeats.page({
      ...{ memberId, without, limit: limit + 1 },
      ...(after !== null && { before: after }),
    });
    const shown = page.slice(0, limit);
    const items: VisitView[] = [];
    for (const { tableSessionId, seats } of shown) {
      const own = (await ports.orders.ofSession(tableSessionId)).filter(counts).filter((order) => {
        const { orderedBy, submittedAt: at } = order;
        return orderedBy !== null && memberOf(seats, { guestId: orderedBy, at }) === memberId;
      });
      const [seat] = seats.filter((one) => one.memberId === memberId);
      if (seat && own.length > 0) items.push(await visitView(ports, { seat, own, viewer }));
    }
    return ok({ items, next: page.length > limit ? (shown.at(-1)?.tableSessionId ?? null) : null });
  };

type Placed = Order & Numbered;

/** What nobody paid for, or had, was no visit. */
const counts = (order: Order): order is Placed => 'placedAt' in order;

async function visitView(
  { stores }: Pick<Ports, 'stores'>,
  o: { seat: MemberSeat; own: readonly Placed[]; viewer: Pick<Viewer, 'languages'> },
): Promise<VisitView> {
  const { seat, own, viewer } = o;
  const locale = (await stores.find(seat.storeId))?.locale ?? 'ko';
  const currency = own[0]?.currency ?? 'KRW';
  const first = Math.min(...own.map(({ placedAt }) => placedAt.getTime()));
  return {
    id: seat.tableSessionId,
    store: { id: seat.storeId, name: seat.storeName },
    at: new Date(first).toISOString(),
    lines: own
      .flatMap(({ lines }) => lines)
      .map(({ itemId, names, options, quantity, unitPrice }) => ({
        ...{ itemId, quantity, name: textIn(names, viewer.languages, locale) },
        options: options.map(({ groupId, optionId, names: optionNames, priceDelta }) => ({
          ...{ groupId, optionId, name: textIn(optionNames, viewer.languages, locale) },
          priceDelta: money(priceDelta, currency),
        })),
        linePrice: money(unitPrice * quantity, currency),
      })),
    total: money(
      own.reduce((sum, { total }) => sum + total, 0),
      currency,
    ),
  };
}
