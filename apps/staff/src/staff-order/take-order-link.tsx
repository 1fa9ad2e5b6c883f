import { Button } from '@hiorder/ui';
import { words } from '../words/index.ts';

/** To the menu, with the table chosen already. */
export const TakeOrderLink = ({ tableId }: { tableId: string }) => (
  <Button kind="quiet" size="m" href={`/staff/take-order?table=${tableId}`}>
    {words.value.nav.takeOrder}
  </Button>
);
