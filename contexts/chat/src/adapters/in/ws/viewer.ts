import { isGuest, mayDo, type Principal } from '@hiorder/contracts';
import type { Claims, TokenVerifier } from '@hiorder/http';
import type { ConversationRef } from '../../../application/news.ts';

/** Who holds a socket. */
export interface Viewer {
  readonly token: string;
  readonly principal: Principal;
  /** A guest's; undefined for staff, who see every conversation of their store. */
  readonly own: ConversationRef | undefined;
}

/** Undefined for those who have nothing to look for here. @throws a 401 problem. */
export async function viewerOf(token: string, verifier: TokenVerifier): Promise<Viewer | undefined> {
  const principal = (await verifier.verify(token)) as Claims & Principal;
  const { role, store, table, tableSession } = principal;
  if (!store) return undefined;
  if (isGuest(role)) {
    if (!table || !tableSession) return undefined;
    return { token, principal, own: { storeId: store, tableId: table, tableSessionId: tableSession } };
  }
  return mayDo(role, 'chat.answer') ? { token, principal, own: undefined } : undefined;
}

export const sideOf = ({ own }: Viewer): 'guest' | 'staff' => (own ? 'guest' : 'staff');
