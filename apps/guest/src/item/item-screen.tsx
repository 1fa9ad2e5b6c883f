import { Button, icons } from '@hiorder/ui';
import { FailedPage } from '../frame/failed-page.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { useRankings } from '../ranking/use-rankings.ts';
import { cart, cartFailed, loadCart } from '../state/cart.ts';
import { itemsById, loadMenu, menu, menuFailed } from '../state/menu.ts';
import { FloatingTools } from './floating-tools.tsx';
import { ItemDetail } from './item-detail.tsx';
import { ItemSkeleton } from './item-skeleton.tsx';

/** An order of somebody else shows while one reads. */
const RANK_EVERY_MS = 2_000;

/** `line`: a line of the cart is being changed instead of a new one made. */
export function ItemScreen(props: { id?: string; query?: Record<string, string> }) {
  const text = words.value;
  useRankings('today', RANK_EVERY_MS);
  const item = itemsById.value.get(props.id ?? '');
  const line = cart.value?.lines.find((one) => one.id === props.query?.line);
  // Before the cart is there nobody knows the line: as a new dish it would begin anew, and what was written be lost.
  const isToCome = props.query?.line !== undefined && cart.value === null;
  if (item && !isToCome) return <ItemDetail key={`${item.id} ${line?.id ?? ''}`} item={item} line={line} />;
  if (item ? cartFailed.value : menuFailed.value) {
    return (
      <>
        <FloatingTools />
        <FailedPage onRetry={() => void (item ? loadCart() : loadMenu())} />
      </>
    );
  }
  if (item || !menu.value) return <ItemSkeleton />;
  return (
    <MessagePage
      shape={icons.pot}
      title={text.item.goneTitle}
      actions={<Button href="/">{text.frame.toMenu}</Button>}
    >
      <p>
        <Sentences text={text.item.goneText} />
      </p>
    </MessagePage>
  );
}
