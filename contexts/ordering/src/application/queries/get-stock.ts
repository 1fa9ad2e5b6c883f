import type { StockView } from '@hiorder/contracts';
import type { Ports } from '../ports/ports.ts';
import { isSoldOut, type Stock } from '../../domain/stock/stock.ts';
import type { StaffCaller } from '../caller.ts';

export const getStock =
  (ports: Pick<Ports, 'stocks' | 'clock'>) =>
  async ({ storeId }: StaffCaller): Promise<StockView[]> => {
    const at = ports.clock.now();
    return (await ports.stocks.all(storeId)).map((stock) => stockView(stock, at));
  };

export const stockView = (stock: Stock, at: Date): StockView => ({
  itemId: stock.itemId,
  quantity: stock.quantity,
  soldOut: isSoldOut(stock, at),
  soldOutUntil: stock.soldOut ? (stock.soldOutUntil?.toISOString() ?? null) : null,
});
