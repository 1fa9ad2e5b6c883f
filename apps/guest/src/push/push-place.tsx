import { useLate } from '../frame/use-late.ts';
import { tablet } from '../tablet/state.ts';

const fetchOffer = () => import('./offer.ts').then((module) => module.fetchOffer());

/** Where phones are asked whether they want to be told, once something has been ordered. */
export function PushPlace() {
  // A tablet of the store is not the phone of anybody.
  return tablet.value ? null : <Offered />;
}

function Offered() {
  const Offer = useLate(fetchOffer, true);
  return Offer && <Offer />;
}
