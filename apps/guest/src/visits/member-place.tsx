import { useLate } from '../frame/use-late.ts';

const fetchOffer = () => import('./offer.ts').then((module) => module.fetchOffer());

/** Where guests learn that they may be members, below everything else. */
export function MemberPlace() {
  const Offer = useLate(fetchOffer, true);
  return Offer && <Offer />;
}
