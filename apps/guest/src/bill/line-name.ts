import type { BillLineView } from '@hiorder/contracts';

/** One portion needs no number, and several stay on the line of their name's last word. */
export const lineName = ({ name, quantity }: Pick<BillLineView, 'name' | 'quantity'>): string =>
  quantity > 1 ? `${name}\u00a0×\u00a0${quantity}` : name;
