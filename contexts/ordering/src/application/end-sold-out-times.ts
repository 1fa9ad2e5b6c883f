import type { UnitOfWork } from '@hiorder/kernel';
import { isDueBackOnSale, soldOutEnded } from '../domain/stock/stock.ts';
import type { StockPorts } from './change-stock.ts';
import { stockChangedEvent } from './publishing/stock-events.ts';

const AT_ONCE = 100;

/** Items whose sold-out time is over could be ordered already; this tells the screens. */
export const endSoldOutTimes = (ports: StockPorts & { readonly unit: UnitOfWork }) => (): Promise<number> =>
  ports.unit.transaction(async (tx) => {
    const at = ports.clock.now();
    const due = await ports.stocks.lockDueBackOnSale(tx, at, AT_ONCE);
    const stocks = due.filter((stock) => isDueBackOnSale(stock, at)).map(soldOutEnded);
    await ports.stocks.save(tx, stocks);
    await ports.outbox.append(
      tx,
      stocks.map((stock) => stockChangedEvent(stock, at)),
    );
    return stocks.length;
  });
