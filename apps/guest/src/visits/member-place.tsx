import { useLate } from '../frame/use-late.ts';
import { tablet } from '../tablet/state.ts';

const fetchOffer = () => import('./offer.ts').then((module) => module.fetchOffer());

/**
 * Where guests learn that they may be members, below everything else; its place is kept, so that nothing jumps. Not on
 * the store's tablet, where the next person sits.
 */
export const MemberPlace = () => (tablet.value ? null : <OwnPhone />);

function OwnPhone() {
  const Offer = useLate(fetchOffer, true);
  return <div class="member-place">{Offer && <Offer />}</div>;
}
