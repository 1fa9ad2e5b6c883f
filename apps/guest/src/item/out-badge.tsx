import type { MenuItem } from '@hiorder/contracts';
import { Badge } from '@hiorder/ui';
import { words } from '../language.ts';
import { closed } from '../state/closed.ts';

/** Why a dish cannot be had now, in a word, or when it can; nothing where it can. */
export function OutBadge({ item }: { item: MenuItem }) {
  const why = item.soldOut ? words.value.menu.soldOut : closed.value.get(item.id);
  return why ? <Badge tone="out">{why}</Badge> : null;
}
