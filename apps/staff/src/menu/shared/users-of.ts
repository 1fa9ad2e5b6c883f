import type { SharedOptionGroup } from '@hiorder/contracts';
import { locale } from '../../words/index.ts';
import { items } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';

/** The dishes that have it, by name. */
export const usersOf = ({ usedBy }: SharedOptionGroup): string =>
  usedBy
    .map((id) => textIn(items.rows.value.get(id)?.name ?? {}, locale.value))
    .filter(Boolean)
    .join(', ');
