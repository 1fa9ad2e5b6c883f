import type { OpenSpan } from '@hiorder/contracts';
import type { MenuItem } from '../domain/menu-item.ts';

/** An item's hours as they travel; null: always. */
export const spansOf = ({ availableHours }: Pick<MenuItem, 'availableHours'>): OpenSpan[] | null =>
  availableHours && availableHours.map(({ days, from, to }) => ({ days: [...days], from, to }));
