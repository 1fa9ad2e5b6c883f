import type { Money, SalesFigures } from '@hiorder/contracts';
import type { ComponentChildren } from 'preact';
import { Money as MoneyText } from '../../shell/money.tsx';
import { locale } from '../../words/index.ts';
import { Delta, PointsDelta } from '../delta.tsx';
import { percent } from '../format.ts';
import { cancelRate } from '../sums.ts';
import { beforeShort, beforeText, count, money } from '../texts.ts';
import type { Views } from '../views.ts';
import { words } from '../words/index.ts';
import './kpis.css';

function Kpi(props: { name: string; lead?: boolean; value: ComponentChildren; below: ComponentChildren }) {
  return (
    <div class={props.lead ? 'kpi kpi--lead' : 'kpi'}>
      <dt>{props.name}</dt>
      <dd class="kpi-value">{props.value}</dd>
      <dd class="kpi-below">{props.below}</dd>
    </div>
  );
}

/** An average; a dash where there was nobody to share it. */
function Average(props: { name: string; of: (figures: SalesFigures) => [Money, number]; views: Views }) {
  const { summary } = props.views;
  const [now, among] = props.of(summary);
  const [before, amongBefore] = props.of(summary.compared);
  return (
    <Kpi
      name={props.name}
      value={among === 0 ? '–' : <MoneyText of={now} />}
      below={
        amongBefore > 0 && (
          <>
            {among > 0 && <Delta now={now.amount} before={before.amount} />}
            <span>
              {beforeShort(props.views)} {money(before)}
            </span>
          </>
        )
      }
    />
  );
}

function Revenue({ views }: { views: Views }) {
  const w = words.value;
  const { summary } = views;
  const { compared } = summary;
  const before = compared.until === null ? beforeText(views) : w.before.sameTime(beforeText(views));
  return (
    <Kpi
      lead
      name={w.kpi.revenue}
      value={<MoneyText of={summary.revenue} />}
      below={
        <>
          <Delta now={summary.revenue.amount} before={compared.revenue.amount} />
          <span>
            {before} {money(compared.revenue)}
          </span>
        </>
      }
    />
  );
}

function Orders({ views }: { views: Views }) {
  const w = words.value;
  const { summary } = views;
  const { compared } = summary;
  return (
    <Kpi
      name={w.kpi.orders}
      value={w.orders(count(summary.orders))}
      below={
        <>
          <Delta now={summary.orders} before={compared.orders} />
          <span>
            {beforeShort(views)} {w.orders(count(compared.orders))}
          </span>
        </>
      }
    />
  );
}

function Cancelled({ views }: { views: Views }) {
  const w = words.value;
  const { summary } = views;
  const { compared } = summary;
  const [now, before] = [cancelRate(summary), cancelRate(compared)];
  return (
    <Kpi
      name={w.kpi.cancelled}
      value={now === null ? '–' : percent(now, locale.value)}
      below={
        <>
          {now !== null && before !== null && <PointsDelta now={now} before={before} />}
          <span>
            {w.orders(count(summary.cancelled))} · {beforeShort(views)} {w.orders(count(compared.cancelled))}
          </span>
        </>
      }
    />
  );
}

/** The day, or days, at a glance, beside those they are held against. */
export function Kpis({ views }: { views: Views }) {
  const w = words.value.kpi;
  return (
    <dl class="kpis">
      <Revenue views={views} />
      <Orders views={views} />
      <Average name={w.perOrder} views={views} of={(all) => [all.averagePerOrder, all.orders]} />
      <Average name={w.perParty} views={views} of={(all) => [all.averagePerParty, all.parties]} />
      <Average name={w.perGuest} views={views} of={(all) => [all.averagePerGuest, all.guests]} />
      <Cancelled views={views} />
    </dl>
  );
}
