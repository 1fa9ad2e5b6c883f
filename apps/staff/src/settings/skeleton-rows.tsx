import { Skeleton } from '@hiorder/ui';

/** Where rows will stand. */
export const SkeletonRows = ({ rows }: { rows: number }) => (
  <div aria-busy="true">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} class="settings-skeleton" />
    ))}
  </div>
);
