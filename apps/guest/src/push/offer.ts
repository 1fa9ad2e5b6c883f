import { PushOffer } from './push-offer.tsx';
import { wordsAreThere } from './words/index.ts';

/** The question, with its words. */
export async function fetchOffer(): Promise<typeof PushOffer> {
  await wordsAreThere();
  return PushOffer;
}
