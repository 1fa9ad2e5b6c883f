import { useLate } from '../frame/use-late.ts';

const fetchOffer = () => import('./offer.ts').then((module) => module.fetchOffer());

/** Where phones are asked whether they want to be told, once something has been ordered. */
export function PushPlace() {
  const Offer = useLate(fetchOffer, true);
  return Offer && <Offer />;
}
