import { EmptyState, Skeleton } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { ReadFailed } from '../shell/read-failed.tsx';
import { salesIcon } from '../shell/shapes.ts';
import { me } from '../state/session.ts';
import { CategoryCard } from './cards/category-card.tsx';
import { FallingCard } from './cards/falling-card.tsx';
import { HeatCard } from './cards/heat-card.tsx';
import { ItemsCard } from './cards/items-card.tsx';
import { Kpis } from './cards/kpis.tsx';
import { LossesCard } from './cards/losses-card.tsx';
import { NeverCard } from './cards/never-card.tsx';
import { OptionsCard } from './cards/options-card.tsx';
import { PaymentsCard } from './cards/payments-card.tsx';
import { TablesCard } from './cards/tables-card.tsx';
import { TimeCard } from './cards/time-card.tsx';
import { TopCard } from './cards/top-card.tsx';
import { loadPhotos } from './photos.ts';
import { SalesHead } from './sales-head.tsx';
import { lockIcon } from './shapes.ts';
import { changing, follow, refresh, state, views } from './state.ts';
import type { Views } from './views.ts';
import { words } from './words/index.ts';
import './sales-page.css';

function Loading() {
  return (
    <div class="sales-body" aria-busy="true">
      <Skeleton class="sales-skeleton sales-skeleton--sums" />
      <Skeleton class="sales-skeleton" />
      <Skeleton class="sales-skeleton" />
    </div>
  );
}

function Forbidden() {
  const w = words.value;
  return (
    <EmptyState shape={lockIcon} title={w.forbiddenTitle}>
      {w.forbidden}
    </EmptyState>
  );
}

function Figures({ of }: { of: Views }) {
  const w = words.value;
  const { summary, hourly } = of;
  // A day without an order yet is still held against the week before.
  const before = hourly.items.some((hour) => hour.before.orders > 0);
  if (summary.orders + summary.cancelled === 0 && !before)
    return (
      <EmptyState shape={salesIcon} title={w.noneTitle}>
        {w.none}
      </EmptyState>
    );
  return (
    <div class={changing.value ? 'sales-body sales-body--changing' : 'sales-body'} aria-busy={changing.value}>
      <Kpis views={of} />
      <TimeCard views={of} />
      <HeatCard views={of} />
      <TopCard views={of} />
      <FallingCard views={of} />
      <CategoryCard views={of} />
      <ItemsCard views={of} />
      <NeverCard views={of} />
      <TablesCard views={of} />
      <OptionsCard views={of} />
      <LossesCard views={of} />
      <PaymentsCard views={of} />
    </div>
  );
}

function Content() {
  if (state.value === 'forbidden') return <Forbidden />;
  if (views.value) return <Figures of={views.value} />;
  return state.value === 'lost' ? <ReadFailed onRetry={() => void refresh()} quietly={false} /> : <Loading />;
}

/** What the store has sold, for those who run it. */
export function SalesPage() {
  const w = words.value;
  useEffect(follow, []);
  const store = me.value?.store?.id;
  useEffect(() => {
    if (store !== undefined) void loadPhotos(store);
  }, [store]);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  return (
    <main id="main" class="sales">
      {state.value === 'forbidden' ? <h1 class="hidden">{w.title}</h1> : <SalesHead />}
      <Content />
    </main>
  );
}
