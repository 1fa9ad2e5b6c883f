import { stored } from '@hiorder/ui';
import type { Choice } from '@hiorder/ui/option-choice';
import { party } from '../state/party.ts';

/** What somebody is putting together, before it is in the cart. */
export interface Wish {
  readonly choice: Choice;
  readonly quantity: number;
  readonly note: string;
}

const kept = stored<Wish & { readonly of: string }>('hiorder.wish', () => sessionStorage);
const named = (what: string) => `${party.value?.tableSession.id} ${what}`;

/** There again after a reload, of this very dish or line and at this very sitting; whoever goes back leaves it. */
export function keptWish(what: string): Wish | null {
  const found = kept.read();
  return found?.of === named(what) ? found : null;
}

export const keepWish = (what: string, wish: Wish): void => kept.write({ ...wish, of: named(what) });
export const forgetWish = (): void => kept.clear();
