import type { Principal } from '@hiorder/contracts';
import type { Answer } from '@hiorder/http';
import type { Result, Transaction } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import type { MenuDeps } from '../../../application/change-menu.ts';
import type { ItemOnSale } from '../../../application/ports/items.ts';
import type { PhotoRefusal } from '../../../application/ports/photo-studio.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { staffItem } from '../../../application/views/staff-item.ts';
import { etagOf } from './conditions.ts';
import { problemOf } from './problem-of-refusal.ts';

/** The store that the caller works for: every staff call is within it. */
export const storeOf = (request: FastifyRequest): string => (request.claims as unknown as Principal).store;

/** The value of a result; a refusal leaves through the one door for problems. */
export function valueOf<T>(result: Result<T, Refusal | PhotoRefusal>): T {
  if (!result.ok) throw problemOf(result.error);
  return result.value;
}

/** A thing with a version, as the body and as the ETag to edit it with. */
export const versioned = (status: number, body: { readonly version: number }): Answer => ({
  status,
  body,
  headers: { etag: etagOf(body.version) },
});

/** An item as staff see it after an edit in `tx`. */
export async function itemAnswer(
  deps: Pick<MenuDeps, 'stores'>,
  tx: Transaction,
  o: { status: number; onSale: ItemOnSale },
): Promise<Answer> {
  const store = await deps.stores.lock(tx, o.onSale.item.storeId);
  return versioned(o.status, staffItem(o.onSale, store!.currency));
}
