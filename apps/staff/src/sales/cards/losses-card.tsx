import { refundReasonText } from '@hiorder/contracts/reasons';
import { locale } from '../../words/index.ts';
import { Card, Nothing } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { count, money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';

/** What was cancelled and given back, and why. */
export function LossesCard({ views }: { views: Views }) {
  const w = words.value;
  const rows = views.losses.items.map(({ kind, by, reason, count: times, amount }) => [
    reason === null ? w.losses.noReason : refundReasonText(reason, locale.value),
    ...[w.losses[kind], w.actors[by] ?? by, count(times), money(amount)],
  ]);
  const { title, reason, kind, by, count: counted, amount } = w.losses;
  return (
    <Card class="sales-half" title={title} aside={w.losses.refundedSum(money(views.summary.refunded))}>
      {rows.length === 0 ? (
        <Nothing>{w.losses.none}</Nothing>
      ) : (
        <DataTable name={title} head={[reason, kind, by, counted, amount]} rows={rows} />
      )}
    </Card>
  );
}
