import { Skeleton } from '@hiorder/ui';

export function CartSkeleton() {
  return (
    <div aria-busy="true">
      {[1, 2].map((card) => (
        <div key={card} class="card">
          <Skeleton class="cart-skeleton" />
        </div>
      ))}
    </div>
  );
}
