import { useEffect } from 'preact/hooks';
import { loadOrders, orders } from '../state/orders.ts';

const AGAIN_MS = 5_000;

/** No event tells when the money is back: asked while somebody looks and waits for it. */
export function useRefunds(): void {
  const waiting = orders.value?.some((one) => one.payment.status === 'refunding') ?? false;
  useEffect(() => {
    if (!waiting) return;
    const ask = setInterval(() => void loadOrders(), AGAIN_MS);
    return () => clearInterval(ask);
  }, [waiting]);
}
