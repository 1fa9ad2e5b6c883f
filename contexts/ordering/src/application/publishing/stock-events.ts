import { stockChanged, type Actor } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { isSoldOut, type Stock } from '../../domain/stock/stock.ts';
import { newEvent } from './new-event.ts';

export const stockChangedEvent = (stock: Stock, at: Date, by?: Actor): NewEvent =>
  newEvent(stockChanged, {
    ...{ subject: stock.itemId, storeId: stock.storeId, partitionKey: stock.itemId },
    data: {
      ...{ storeId: stock.storeId, itemId: stock.itemId, quantity: stock.quantity },
      soldOut: isSoldOut(stock, at),
      soldOutUntil: stock.soldOut ? (stock.soldOutUntil?.toISOString() ?? null) : null,
      at: at.toISOString(),
      ...(by && { by }),
    },
  });
