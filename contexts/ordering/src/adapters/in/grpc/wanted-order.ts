import type { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { invalidField } from '@hiorder/grpc';
import type { PlaceStaffOrder } from '../../../application/place-staff-order.ts';

const MOST_LINES = 200;
const LONGEST_NOTE = 200;

/** The wish of `PlaceOrder` in the use case's words, held to the same limits as over HTTP. */
export function wantedOrder(request: v1.PlaceOrderRequest): PlaceStaffOrder {
  const { tableId, lines, expectedTotal } = request;
  if (tableId === '') throw invalidField('/table_id');
  if (lines.length > MOST_LINES) throw invalidField('/lines');
  return {
    tableId,
    lines: lines.map((line, i) => wantedLine(line, `/lines/${i}`)),
    expectedTotal: expectedTotal
      ? {
          amount: Number(expectedTotal.amount),
          ...(expectedTotal.currency !== '' && { currency: expectedTotal.currency }),
        }
      : null,
  };
}

function wantedLine(line: v1.WantedLine, path: string): PlaceStaffOrder['lines'][number] {
  const { itemId, quantity, options, note } = line;
  if (itemId === '') throw invalidField(`${path}/item_id`);
  if (note.length > LONGEST_NOTE) throw invalidField(`${path}/note`);
  return {
    ...{ itemId, quantity, note },
    options: options.map(({ groupId, optionIds }) => ({ groupId, optionIds })),
  };
}
