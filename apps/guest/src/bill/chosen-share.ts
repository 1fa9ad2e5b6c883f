import type { BillLineView, BillShare, BillView } from '@hiorder/contracts';

export type ShareKind = Exclude<BillShare['kind'], 'amount'>;
export const SHARE_KINDS: readonly ShareKind[] = ['all', 'mine', 'equal', 'lines'];

export interface Chosen {
  readonly kind: ShareKind;
  readonly ways: number;
  readonly lineIds: ReadonlySet<string>;
}

/** What the server is asked for. Lines that others took meanwhile are left out. */
export function shareOf(bill: BillView, { kind, ways, lineIds }: Chosen): BillShare {
  switch (kind) {
    case 'equal':
      return { kind, ways };
    case 'lines':
      return { kind, lineIds: openLines(bill, lineIds).map(({ id }) => id) };
    case 'all':
    case 'mine':
      return { kind };
  }
}

/** What it comes to: as the server says; of chosen lines their sum, and never more than is left. */
export function amountOf(bill: BillView, { kind, ways, lineIds }: Chosen): number {
  switch (kind) {
    case 'all':
      return bill.shares.all.amount;
    case 'mine':
      return bill.shares.mine?.amount ?? 0;
    case 'equal':
      return bill.shares.equal.find((one) => one.ways === ways)?.amount.amount ?? 0;
    case 'lines': {
      const sum = openLines(bill, lineIds).reduce((all, { linePrice }) => all + linePrice.amount, 0);
      return Math.min(sum, bill.open.amount);
    }
  }
}

const openLines = ({ lines }: BillView, chosen: ReadonlySet<string>): readonly BillLineView[] =>
  lines.filter(({ id, taken }) => !taken && chosen.has(id));
