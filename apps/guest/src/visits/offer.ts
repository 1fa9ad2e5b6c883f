import { MemberOffer } from './member-offer.tsx';
import { wordsAreThere } from './words/index.ts';

/** The offer, with its words. */
export async function fetchOffer(): Promise<typeof MemberOffer> {
  await wordsAreThere();
  return MemberOffer;
}
