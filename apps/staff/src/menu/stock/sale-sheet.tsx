import type { StaffMenuItem } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { now } from '../../state/clock.ts';
import { words as appWords, locale } from '../../words/index.ts';
import { items, stock } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { CountField } from './count-field.tsx';
import { howLongText, TIMES, type HowLong } from './how-long.ts';
import { OptionSwitches } from './option-switches.tsx';
import { isOut, saleOf } from './sale.ts';
import { SaleState } from './sale-state.tsx';
import { backOnSale, sellOut } from './stock-actions.ts';
import './sale-sheet.css';

/** Whether and how long an item is off sale, how many are left, and which options have run out. */
export function SaleSheet({ itemId, onClose }: { itemId: string; onClose(): void }) {
  const w = words.value.stock;
  const item: StaffMenuItem | undefined = items.rows.value.get(itemId);
  if (!item) return null;
  const name = textIn(item.name, locale.value);
  const sale = saleOf(stock.rows.value.get(itemId), now.value);
  const choose = (howLong: HowLong): void => {
    void sellOut(itemId, howLong);
    onClose();
  };
  return (
    <Sheet title={name} closeLabel={appWords.value.common.close} onClose={onClose}>
      <div class="sale-sheet">
        {isOut(sale) ? (
          <>
            <p class="sale-now">
              <SaleState sale={sale} />
            </p>
            <Button
              kind="ink"
              size="m"
              onClick={() => {
                void backOnSale(itemId);
                onClose();
              }}
            >
              {w.backOnSale}
            </Button>
          </>
        ) : (
          <section>
            <h3>{w.sellOut}</h3>
            <div class="sale-times" role="group" aria-label={w.sellOut}>
              {TIMES.map((time) => (
                <Button key={time} kind="quiet" size="m" onClick={() => choose(time)}>
                  {howLongText(time, w)}
                </Button>
              ))}
            </div>
          </section>
        )}
        <section class="sale-count">
          <h3>{w.stock}</h3>
          <CountField itemId={itemId} name={name} sale={sale} />
        </section>
        <OptionSwitches item={item} />
      </div>
    </Sheet>
  );
}
