import { Skeleton } from '@hiorder/ui';
import './cart-skeleton.css';

/** Two people's lines, each thing where it will stand. */
export function CartSkeleton() {
  return (
    <div aria-busy="true">
      {[2, 1].map((lines) => (
        <div key={lines} class="card">
          <Skeleton class="cart-skeleton-who" />
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} class="cart-skeleton-line">
              <Skeleton class="cart-skeleton-shot" />
              <div>
                <Skeleton class="cart-skeleton-name" />
                <Skeleton class="cart-skeleton-price" />
              </div>
              <Skeleton class="cart-skeleton-stepper" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
