import { useLate } from '../frame/use-late.ts';
import { placing } from '../state/order-on-its-way.ts';

const fetchSheet = () => import('./placing-sheet.tsx').then((module) => module.PlacingSheet);

/** Over every screen, while an order is not through. */
export function PlacingPlace() {
  const Sheet = useLate(fetchSheet, placing.value !== null);
  return Sheet && <Sheet />;
}
